import type { Metadata } from 'next'
import { describeTopicList, TopicList } from './topic-list'

export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86400

/** No list is rendered when the application is built; each is on its first request. */
export function generateStaticParams() {
  return []
}

interface PageProps {
  params: Promise<{ topic: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { topic } = await params
  return describeTopicList({ topic })
}

export default async function TopicPage({ params }: PageProps) {
  const { topic } = await params
  return <TopicList topic={topic} />
}
