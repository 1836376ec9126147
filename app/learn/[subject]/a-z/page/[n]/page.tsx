import type { Metadata } from 'next'
import { describeSubjectList, SubjectList } from '../../../subject-list'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

/** No list is rendered when the application is built; each is on its first request. */
export function generateStaticParams() {
  return []
}

interface PageProps {
  params: Promise<{ subject: string; n: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { subject, n } = await params
  return describeSubjectList({ subject, n, sort: 'a-z' })
}

export default async function SubjectAlphabeticalNumberedPage({ params }: PageProps) {
  const { subject, n } = await params
  return <SubjectList subject={subject} n={n} sort="a-z" />
}
