import type { Metadata } from 'next'
import { SearchView } from '@/components/search/search-view'
import { getCatalog } from '@/lib/catalog'
import { parsePageNumber } from '@/lib/routes'
import { buildSearchMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { readTyped } from '@/lib/typed-text'

export const dynamic = 'force-dynamic'

const newestShown = 5

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The query's parameters; of one that is given twice the first counts, and an empty one is absent. */
async function readRequest({ searchParams }: PageProps) {
  const given = await searchParams
  const read = (name: string) => readTyped([given[name]].flat()[0] ?? '') || undefined
  const scope = {
    subject: read('subject'),
    topic: read('topic'),
    page: parsePageNumber(read('page') ?? '1') ?? 1,
  }
  return { query: read('q'), scope }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { query } = await readRequest(props)
  return buildSearchMetadata(getSite(), query)
}

export default async function SearchPage(props: PageProps) {
  const { query, scope } = await readRequest(props)
  const catalog = getCatalog()
  const answer = query ? catalog.searchQuestions({ query, ...scope }) : undefined
  return <SearchView answer={answer} scope={scope} newest={catalog.listNewest(newestShown)} />
}
