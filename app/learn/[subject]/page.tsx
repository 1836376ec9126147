import type { Metadata } from 'next'
import { describeSubjectList, SubjectList } from './subject-list'

interface PageProps {
  params: Promise<{ subject: string; n?: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return describeSubjectList({ ...(await params), sort: 'newest' })
}

export default async function SubjectPage({ params }: PageProps) {
  return <SubjectList {...(await params)} sort="newest" />
}
