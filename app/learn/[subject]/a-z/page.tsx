import type { Metadata } from 'next'
import { describeSubjectList, SubjectList } from '../subject-list'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

/** No list is rendered when the application is built; each is on its first request. */
export function generateStaticParams() {
  return []
}

interface PageProps {
  params: Promise<{ subject: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { subject } = await params
  return describeSubjectList({ subject, sort: 'a-z' })
}

export default async function SubjectAlphabeticalPage({ params }: PageProps) {
  const { subject } = await params
  return <SubjectList subject={subject} sort="a-z" />
}
