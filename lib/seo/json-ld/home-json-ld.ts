import type { Site } from '@/lib/site'
import type { JsonLdGraph } from './graph'
import { buildOrganization } from './organization'

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
