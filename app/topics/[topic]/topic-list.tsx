import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
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

function loadTopicList({ topic: slug, n = '1' }: TopicListProps) {
  const catalog = getCatalog()
  const page = parsePageNumber(n)
  const topic = catalog.getTopic(slug)
  const list = page && catalog.listTopicQuestions(slug, page)
  return topic && list ? { topic, list } : undefined
}

/** Metadata of one page of a topic's list; empty for a page that does not exist, which says so itself. */
export function describeTopicList(props: TopicListProps): Metadata {
  const loaded = loadTopicList(props)
  return loaded ? buildTopicMetadata(getSite(), loaded.topic, loaded.list) : {}
}

/** One page of a topic's list; 404 where there is none, 308 where the topic is spelt otherwise. */
export function TopicList(props: TopicListProps) {
  const loaded = loadTopicList(props)
  if (!loaded) notFound()
  const { topic, list } = loaded
  if (topic.slug !== props.topic || props.n === '1') {
    permanentRedirect(routes.topic(topic.slug, list.page))
  }
  return (
    <>
      <JsonLd markup={serializeJsonLd(buildTopicJsonLd(getSite(), topic, list))} />
      <TopicView topic={topic} list={list} />
    </>
  )
}
