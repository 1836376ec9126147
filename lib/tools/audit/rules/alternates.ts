import { getOwnPath, requestPath } from '../request'
import type { PageRule } from '../types'

/** Feeds are the same on many pages; they are checked once, as feeds. */
const feedType = 'application/atom+xml'

/**
 * Other forms of a page have the type that their link states, and name the page by `Link: rel="canonical"`, unless
 * neither form is indexed.
 */
export const checkAlternates: PageRule = async ({ path, page, isNoindex }, report, origins) => {
  for (const { href, type, hreflang } of page.alternates) {
    if (hreflang || type === feedType) continue
    const own = getOwnPath(href, path, origins)
    if (!URL.canParse(href) || own === undefined) {
      report('alternate', `Its alternate ${href} is no absolute address of this site.`)
      continue
    }
    const { status, type: given, headers } = await requestPath(origins, own, { method: 'HEAD' })
    if (status !== 200 || !given.startsWith(type)) {
      report('alternate', `Its alternate ${own} answers ${status} ${given}, not ${type}.`)
    }
    const link = headers.get('link') ?? ''
    const isLed = link.includes(`<${page.canonicals[0]}>; rel="canonical"`)
    const isHidden = isNoindex && (headers.get('x-robots-tag') ?? '').includes('noindex')
    if (!isLed && !isHidden)
      report('alternate-canonical', `Its alternate ${own} does not lead to its canonical address.`)
  }
}

/**
 * Alternates in other languages name absolute addresses, valid languages and the page itself ("Tell Google about
 * localized versions of your page", developers.google.com/search). A site in one language has none.
 */
export const checkHreflang: PageRule = ({ page }, report) => {
  const versions = page.alternates.filter(({ hreflang }) => hreflang)
  if (versions.length === 0) return
  for (const { href, hreflang } of versions) {
    if (!URL.canParse(href)) report('hreflang', `Its alternate ${href} is not absolute.`)
    if (!/^(?:x-default|[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?)$/.test(hreflang))
      report('hreflang', `${hreflang} is no language.`)
  }
  const [canonical] = page.canonicals
  if (!versions.some(({ href }) => href === canonical))
    report('hreflang', 'It does not name itself.')
}
