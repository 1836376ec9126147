import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'

/**
 * `robots.txt`: everything may be fetched. A page that says `noindex`, and an address that redirects, must be fetched
 * to say so ("Block search indexing with noindex", developers.google.com/search), so nothing is disallowed.
 */
export function buildRobots({ origin }: Site): string {
  return `User-agent: *\nDisallow:\n\nSitemap: ${origin}${routes.sitemap()}\n`
}
