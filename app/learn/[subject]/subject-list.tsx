import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { SubjectView } from '@/components/browse/subject-view'
import { JsonLd } from '@/components/layout/json-ld'
import { getCatalog } from '@/lib/catalog'
import { type ListSort, parsePageNumber, routes } from '@/lib/routes'
import { buildSubjectJsonLd, buildSubjectMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'

interface SubjectListProps {
  /** Slug, as the address has it. */
  subject: string
  sort: ListSort
  /** Page number, as the address has it. Absent: the first page, at its one address. */
  n?: string
}

const topicsShown = 16

/** Read once for the metadata and the page of a request. */
const loadSubjectList = cache(async (slug: string, sort: ListSort, n = '1') => {
  const catalog = getCatalog()
  const page = parsePageNumber(n)
  if (!page) return undefined
  const [subject, list] = await Promise.all([
    catalog.getSubject(slug),
    catalog.listQuestions(slug, { page, sort }),
  ])
  return subject && list && { subject, list }
})

/** Metadata of one page of a subject's list; empty for a page that does not exist, which says so itself. */
export async function describeSubjectList({
  subject,
  sort,
  n,
}: SubjectListProps): Promise<Metadata> {
  const loaded = await loadSubjectList(subject, sort, n)
  return loaded ? buildSubjectMetadata(getSite(), loaded.subject, loaded.list, sort) : {}
}

/** One page of a subject's list, shared by the routes of its orders and pages; 404 if there is none. */
export async function SubjectList({ subject, sort, n }: SubjectListProps) {
  const [loaded, topics] = await Promise.all([
    loadSubjectList(subject, sort, n),
    getCatalog().listSubjectTopics(subject, topicsShown),
  ])
  if (!loaded) notFound()
  if (n === '1') permanentRedirect(routes.subjectList(subject, sort))
  const markup = buildSubjectJsonLd(getSite(), loaded.subject, loaded.list, sort)
  return (
    <>
      <JsonLd markup={serializeJsonLd(markup)} />
      <SubjectView {...loaded} sort={sort} topics={topics} />
    </>
  )
}
