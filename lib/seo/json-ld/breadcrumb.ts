import type { BreadcrumbList } from 'schema-dts'
import type { Site } from '@/lib/site'

/** A step on the way to a page, as the page shows it. */
export interface BreadcrumbStep {
  name: string
  /** Path of this site. */
  path: string
}

/** The way to a page, itself included ("Breadcrumb structured data", developers.google.com/search). */
export function buildBreadcrumb({ origin }: Site, steps: BreadcrumbStep[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${origin}${path}`,
    })),
  }
}
