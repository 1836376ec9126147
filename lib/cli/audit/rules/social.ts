import { getOwnPath } from '../address'
import type { PageRule } from '../types'

const required = [
  'og:title',
  'og:description',
  'og:url',
  'og:type',
  'og:site_name',
  'og:image',
  'twitter:card',
]

/** An indexable page has a whole social card, whose address is the page's own. */
export const checkSocial: PageRule = ({ path, status, page }, origins) => {
  if (!page || status !== 200 || page.robots.some((content) => content.includes('noindex')))
    return []
  const missing = required.filter((name) => !page.social[name])
  const own = getOwnPath(page.social['og:url'] ?? '', path, origins)
  return [
    ...missing.map((name) => ({
      rule: 'social-card',
      severity: 'error' as const,
      path,
      message: `It has no ${name}.`,
    })),
    ...(own === path || missing.includes('og:url')
      ? []
      : [
          {
            rule: 'social-url',
            severity: 'error' as const,
            path,
            message: `Its og:url is ${page.social['og:url']}.`,
          },
        ]),
  ]
}
