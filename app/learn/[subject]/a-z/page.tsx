import type { Metadata } from 'next'
import { describeSubjectList, SubjectList } from '../subject-list'

interface PageProps {
  params: Promise<{ subject: string; n?: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return describeSubjectList({ ...(await params), sort: 'a-z' })
}

export default async function SubjectAlphabeticalPage({ params }: PageProps) {
  return <SubjectList {...(await params)} sort="a-z" />
}
