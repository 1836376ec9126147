import type { Metadata } from 'next'
import { SearchView } from '@/components/search/search-view'
import { getCatalog } from '@/lib/catalog'
import { facetNames } from '@/lib/content'
import { parsePageNumber } from '@/lib/routes'
import { readParameters, readQuery } from '@/lib/routes/read-query'
import { buildSearchMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

const newestShown = 5

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The parameters of the query. */
async function readRequest({ searchParams }: PageProps) {
  const given = await searchParams
  const { q: query, subject, topic, page = '1' } = readQuery('search', given)
  const facets = readParameters(facetNames, given)
  return { query, scope: { subject, topic, facets, page: parsePageNumber(page) ?? 1 } }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { query } = await readRequest(props)
  return buildSearchMetadata(getSite(), query)
}

export default async function SearchPage(props: PageProps) {
  const { query, scope } = await readRequest(props)
  const catalog = getCatalog()
  const [answer, newest] = await Promise.all([
    query ? catalog.searchQuestions({ query, ...scope }) : undefined,
    catalog.listNewest(newestShown),
  ])
  return <SearchView answer={answer} scope={scope} newest={newest} />
}
