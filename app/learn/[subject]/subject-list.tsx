import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
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

function loadSubjectList({ subject: slug, sort, n = '1' }: SubjectListProps) {
  const catalog = getCatalog()
  const page = parsePageNumber(n)
  const subject = catalog.getSubject(slug)
  const list = page && catalog.listQuestions(slug, { page, sort })
  return subject && list ? { subject, list } : undefined
}

/** Metadata of one page of a subject's list; empty for a page that does not exist, which says so itself. */
export function describeSubjectList(props: SubjectListProps): Metadata {
  const loaded = loadSubjectList(props)
  return loaded ? buildSubjectMetadata(getSite(), loaded.subject, loaded.list, props.sort) : {}
}

/** One page of a subject's list, shared by the routes of its orders and pages; 404 where there is none. */
export function SubjectList(props: SubjectListProps) {
  const { subject, sort, n } = props
  const loaded = loadSubjectList(props)
  if (!loaded) notFound()
  if (n === '1') permanentRedirect(routes.subjectList(subject, sort))
  const topics = getCatalog().listSubjectTopics(subject, topicsShown)
  const markup = buildSubjectJsonLd(getSite(), loaded.subject, loaded.list, sort)
  return (
    <>
      <JsonLd markup={serializeJsonLd(markup)} />
      <SubjectView {...loaded} sort={sort} topics={topics} />
    </>
  )
}
