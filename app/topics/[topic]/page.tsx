import type { Metadata } from 'next'
import { describeTopicList, TopicList } from './topic-list'

interface PageProps {
  params: Promise<{ topic: string; n?: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return describeTopicList(await params)
}

export default async function TopicPage({ params }: PageProps) {
  return <TopicList {...(await params)} />
}
