import type { Organization } from 'schema-dts'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'

/** Who publishes the site ("Organization structured data", developers.google.com/search/docs/appearance/structured-data). */
export function buildOrganization({ name, origin }: Site): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    '@id': `${origin}/#organization`,
    name,
    url: `${origin}/`,
    logo: `${origin}${routes.logo()}`,
  }
}
