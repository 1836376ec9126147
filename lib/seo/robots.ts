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

/** Days for which what the file says is to be relied on; RFC 9116, 2.5.5 asks for less than a year. */
const validDays = 180

/**
 * `security.txt` (RFC 9116). It is valid for half a year from the day on which it is asked for, so that it never lies in
 * the past, and a day's files are equal. The place of a site without https cannot be named ("Canonical", 2.5.2).
 * @param contact address of a kind that RFC 9116, 2.5.3 allows.
 * @param now the present moment.
 */
export function buildSecurityText({ origin }: Site, contact: string, now: Date): string {
  const expires = new Date(now)
  expires.setUTCHours(0, 0, 0, 0)
  expires.setUTCDate(expires.getUTCDate() + validDays)
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: en',
    ...(origin.startsWith('https:') ? [`Canonical: ${origin}${routes.securityText()}`] : []),
    '',
  ].join('\n')
}
