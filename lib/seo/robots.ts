import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'

/** Names by which crawlers that gather text to train models let themselves be refused, from their operators' pages. */
const trainingCrawlers = [
  'Amazonbot',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'GPTBot',
  'Google-Extended',
  'meta-externalagent',
]

/**
 * `robots.txt`: everything may be fetched. A page that says `noindex`, and an address that redirects, must be fetched
 * to say so ("Block search indexing with noindex", developers.google.com/search), so nothing is disallowed but, where
 * the operator says so, to crawlers that train models.
 */
export function buildRobots({ origin }: Site, training: 'allow' | 'refuse'): string {
  const refused = trainingCrawlers.map((name) => `User-agent: ${name}\n`).join('')
  return [
    'User-agent: *\nDisallow:\n',
    ...(training === 'refuse' ? [`${refused}Disallow: /\n`] : []),
    `Sitemap: ${origin}${routes.sitemap()}\n`,
  ].join('\n')
}
