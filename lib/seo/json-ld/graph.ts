import type {
  Article,
  BreadcrumbList,
  LearningResource,
  MergeLeafTypes,
  Organization,
  Thing,
} from 'schema-dts'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'

/** An article that is made to learn from. */
export type LearningArticle = MergeLeafTypes<
  [
    Extract<Article, { '@type': 'Article' }>,
    Extract<LearningResource, { '@type': 'LearningResource' }>,
  ]
>

/** All structured data of one page; schema-dts' own `Graph` knows nothing of two types at once. */
export interface JsonLdGraph {
  '@context': 'https://schema.org'
  '@graph': readonly (Thing | LearningArticle)[]
}

/** A step on the way to a page, as the page shows it. */
export interface BreadcrumbStep {
  name: string
  /** Path of this site. */
  path: string
}

/**
 * The way to a page, itself included, as an entry of its graph ("Breadcrumb structured data",
 * developers.google.com/search). Nothing for a page that stands below no other: a way has two steps or more.
 */
export function buildBreadcrumb({ origin }: Site, steps: BreadcrumbStep[]): BreadcrumbList[] {
  if (steps.length < 2) return []
  const itemListElement = steps.map(({ name, path }, index) => ({
    '@type': 'ListItem' as const,
    position: index + 1,
    name,
    item: `${origin}${path}`,
  }))
  return [{ '@type': 'BreadcrumbList', itemListElement }]
}

/** The publisher of the site ("Organization structured data", developers.google.com/search/docs/appearance/structured-data). */
export function buildOrganization({ name, origin }: Site): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    '@id': `${origin}/#organization`,
    name,
    url: `${origin}/`,
    logo: `${origin}${routes.logo()}`,
  }
}

const dangerous = /[<>&\u2028\u2029]/g

/**
 * A graph as text for the inside of a `<script>` element: no character in it can end the element or open another
 * (HTML, "Restrictions for contents of script elements"), and it is valid JavaScript as well as JSON.
 */
export function serializeJsonLd(graph: JsonLdGraph): string {
  return JSON.stringify(graph).replace(
    dangerous,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
