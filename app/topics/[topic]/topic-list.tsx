import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { TopicView } from '@/components/browse/topic-view'
import { JsonLd } from '@/components/layout/json-ld'
import { getCatalog } from '@/lib/catalog'
import { parsePageNumber, routes } from '@/lib/routes'
import { buildTopicJsonLd, buildTopicMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'

interface TopicListProps {
  /** Slug, as the address has it. */
  topic: string
  /** Page number, as the address has it. Absent: the first page, at its one address. */
  n?: string
}

/** Read once for the metadata and the page of a request. */
const loadTopicList = cache(async (slug: string, n = '1') => {
  const catalog = getCatalog()
  const page = parsePageNumber(n)
  if (!page) return undefined
  const [topic, list] = await Promise.all([
    catalog.getTopic(slug),
    catalog.listTopicQuestions(slug, page),
  ])
  return topic && list && { topic, list }
})

/** Metadata of one page of a topic's list; empty for a page that does not exist, which says so itself. */
export async function describeTopicList({ topic, n }: TopicListProps): Promise<Metadata> {
  const loaded = await loadTopicList(topic, n)
  return loaded ? buildTopicMetadata(getSite(), loaded.topic, loaded.list) : {}
}

/** One page of a topic's list; 404 if there is none, 308 where the topic is spelt otherwise. */
export async function TopicList({ topic: slug, n }: TopicListProps) {
  const loaded = await loadTopicList(slug, n)
  if (!loaded) notFound()
  const { topic, list } = loaded
  if (topic.slug !== slug || n === '1') {
    permanentRedirect(routes.topic(topic.slug, list.page))
  }
  return (
    <>
      <JsonLd markup={serializeJsonLd(buildTopicJsonLd(getSite(), topic, list))} />
      <TopicView topic={topic} list={list} />
    </>
  )
}
