import type { PageRule, SiteRule } from '../types'

/** Every address that a page links to answers 200; a link to a redirect costs readers and crawlers a hop. */
export const checkStatus: PageRule = ({ path, status, from }) => {
  if (status === 200) return []
  const where = from ? `linked from ${from}` : 'listed in a sitemap'
  const message = `It ${status === 0 ? 'gives no answer' : `answers ${status}`}; it is ${where}.`
  const isRedirect = status >= 300 && status < 400
  return [
    { rule: isRedirect ? 'linked-redirect' : 'broken-link', severity: 'error', path, message },
  ]
}

/** A redirect leads to a page in one hop, and never off the site. */
export const checkRedirects: SiteRule = ({ visits }) =>
  [...visits.values()].flatMap(({ path, location }) => {
    if (location === undefined) return []
    if (!location.startsWith('/')) {
      return [
        { rule: 'off-site-redirect', severity: 'error', path, message: `It leads to ${location}.` },
      ]
    }
    const next = visits.get(location)
    return next?.location === undefined
      ? []
      : [
          {
            rule: 'redirect-chain',
            severity: 'error',
            path,
            message: `It leads to ${location}, which redirects again.`,
          },
        ]
  })
