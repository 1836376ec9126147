import type { Finding, PageRule } from '../types'

/**
 * Alternates in other languages name absolute addresses, valid languages and the page itself ("Tell Google about
 * localized versions of your page", developers.google.com/search). A site in one language has none.
 */
export const checkHreflang: PageRule = ({ path, status, page }) => {
  const versions = page?.alternates.filter(({ hreflang }) => hreflang) ?? []
  if (!page || status !== 200 || versions.length === 0) return []
  const findings: Finding[] = []
  const report = (message: string) =>
    findings.push({ rule: 'hreflang', severity: 'error', path, message })
  for (const { href, hreflang } of versions) {
    if (!URL.canParse(href)) report(`Its alternate ${href} is not absolute.`)
    if (!/^(?:x-default|[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)$/.test(hreflang))
      report(`${hreflang} is no language.`)
  }
  const [canonical] = page.canonicals
  if (!versions.some(({ href }) => href === canonical)) report('It does not name itself.')
  return findings
}
