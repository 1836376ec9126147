import type { BreadcrumbList } from 'schema-dts'
import type { Site } from '@/lib/site'

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
