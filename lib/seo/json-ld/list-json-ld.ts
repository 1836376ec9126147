import type { ListPage, QuestionSummary, SubjectSummary, TopicSummary } from '@/lib/catalog'
import { type ListSort, routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { type BreadcrumbStep, buildBreadcrumb, buildOrganization, type JsonLdGraph } from './graph'

/**
 * The home page: the site's name, for result pages ("Site names in Google Search"), and who publishes it. No
 * `SearchAction`: its results ended in 2024.
 */
export function buildHomeJsonLd(site: Site): JsonLdGraph {
  const organization = buildOrganization(site)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${site.origin}/#website`,
        name: site.name,
        url: `${site.origin}/`,
        inLanguage: 'en',
        publisher: { '@id': `${site.origin}/#organization` },
      },
      organization,
    ],
  }
}

/** Questions on a page of a list; the pages of a list count on from each other. */
const pageSize = 50

interface ListFacts {
  /** The page's heading. */
  name: string
  path: string
  /** Entries of the whole list, of which this page shows a part. */
  total: number
  /** Place of the first item in the whole list, from 1. */
  first: number
  items: BreadcrumbStep[]
  /** The pages above the list. */
  parents: BreadcrumbStep[]
}

function buildList(
  site: Site,
  { name, path, total, first, items, parents }: ListFacts,
): JsonLdGraph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'CollectionPage',
        name,
        url: `${site.origin}${path}`,
        inLanguage: 'en',
        mainEntity: {
          '@type': 'ItemList',
          numberOfItems: total,
          itemListElement: items.map((item, index) => ({
            '@type': 'ListItem',
            position: first + index,
            name: item.name,
            url: `${site.origin}${item.path}`,
          })),
        },
      },
      ...buildBreadcrumb(site, [...parents, { name, path }]),
    ],
  }
}

const toStep = ({ subject, slug, question }: QuestionSummary): BreadcrumbStep => ({
  name: question,
  path: routes.question(subject, slug),
})

const subjects: BreadcrumbStep = { name: 'Subjects', path: routes.subjects() }

/** The list of subjects. */
export function buildSubjectsJsonLd(site: Site, listed: SubjectSummary[]): JsonLdGraph {
  return buildList(site, {
    ...subjects,
    total: listed.length,
    first: 1,
    items: listed.map(({ title, slug }) => ({ name: title, path: routes.subject(slug) })),
    parents: [],
  })
}

/** The page where studying begins, with a deck for each subject. */
export function buildStudyJsonLd(site: Site, listed: SubjectSummary[]): JsonLdGraph {
  return buildList(site, {
    name: 'Study',
    path: routes.study(),
    total: listed.length,
    first: 1,
    items: listed.map(({ title, slug }) => ({ name: title, path: routes.deck('subject', slug) })),
    parents: [],
  })
}

/** A page of a subject's questions. */
export function buildSubjectJsonLd(
  site: Site,
  { title, slug }: SubjectSummary,
  { items, page, total }: ListPage<QuestionSummary>,
  sort: ListSort,
): JsonLdGraph {
  return buildList(site, {
    name: title,
    path: routes.subjectList(slug, sort, page),
    total,
    first: (page - 1) * pageSize + 1,
    items: items.map(toStep),
    parents: [subjects],
  })
}

/** A page of a topic's questions. */
export function buildTopicJsonLd(
  site: Site,
  { title, slug }: TopicSummary,
  { items, page, total }: ListPage<QuestionSummary>,
): JsonLdGraph {
  return buildList(site, {
    name: title,
    path: routes.topic(slug, page),
    total,
    first: (page - 1) * pageSize + 1,
    items: items.map(toStep),
    parents: [subjects],
  })
}
