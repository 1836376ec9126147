import { foldSpace } from '../page'
import { isQuestion } from '../page-kind'
import { getOwnPath } from '../request'
import type { PageRule } from '../types'

/** Bounds of crawlers.md: fewer characters say too little, and result pages cut more. */
const descriptionMin = 50
const descriptionMax = 160

/** Characters of a title that result pages show at least (crawlers.md). */
const titleMax = 65

const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Exactly one title, description, canonical, h1 and language; lengths in bounds; an absolute canonical. */
export const checkHead: PageRule = ({ path, page, isNoindex }, report, origins) => {
  const expectOne = (rule: string, what: string, found: readonly string[]) => {
    if (found.length !== 1 || !found[0])
      report(rule, `It has ${found.filter(Boolean).length} ${what}, not one.`)
  }
  expectOne('one-title', 'titles', page.titles)
  expectOne('one-h1', 'h1 headings', page.h1)
  if (!isLanguage(page.lang)) report('language', `Its language is ${JSON.stringify(page.lang)}.`)
  const [canonical = ''] = page.canonicals
  if (isNoindex) {
    if (canonical && getOwnPath(canonical, path, origins) !== path)
      report('noindex-canonical', `It is noindex, and its canonical is ${canonical}.`)
    return
  }
  expectOne('one-description', 'descriptions', page.descriptions)
  expectOne('one-canonical', 'canonical links', page.canonicals)
  const url = URL.canParse(canonical) ? new URL(canonical) : undefined
  if (canonical && url?.origin !== origins.site) {
    const isElsewhere = url !== undefined && url.hostname !== 'localhost'
    const message = `Its canonical ${canonical} is not on ${origins.site}.`
    report('canonical-host', message, isElsewhere ? 'warning' : 'error')
  }
  const { length } = [...(page.descriptions[0] ?? '')]
  if (length > descriptionMax || length < descriptionMin)
    report('description-length', `Its description has ${length} characters.`)
}

/** A title is the page's own words, uncut, followed by the site's name if both fit. */
export const checkTitle: PageRule = ({ path, page, isNoindex }, report) => {
  if (isNoindex) return
  const [title = ''] = page.titles
  const [heading = ''] = page.h1
  const site = page.social['og:site_name']
  const own = site && title.endsWith(` | ${site}`) ? title.slice(0, -` | ${site}`.length) : title
  const { length } = own === title && site ? `${title} | ${site}` : title
  if (own !== title && length > titleMax)
    report('title-length', `Its title has ${length} characters with the site's name.`)
  if (own === title && site && length <= titleMax)
    report('title-site', "Its title leaves out the site's name, which has room.")
  if (isQuestion(path) && !foldSpace(own).startsWith(foldSpace(heading)))
    report('title-question', 'Its title does not begin with the whole question.')
}

const cardProperties = [
  'og:title',
  'og:description',
  'og:url',
  'og:type',
  'og:site_name',
  'og:image',
  'twitter:card',
]

/** Stated size of the card's picture; with it, networks show the picture large at the first sharing. */
const imageSize = { 'og:image:width': '1200', 'og:image:height': '630' }

/** An indexable page has a complete social card, whose address is the page's canonical one. */
export const checkSocial: PageRule = ({ path, page, isNoindex }, report, origins) => {
  if (isNoindex) return
  const { social, canonicals } = page
  for (const name of cardProperties) if (!social[name]) report('social-card', `It has no ${name}.`)
  const [canonical = ''] = canonicals
  if (social['og:url'] && canonical && social['og:url'] !== canonical)
    report('social-url', `Its og:url is ${social['og:url']}.`)
  const image = social['og:image']
  if (!image) return
  if (!URL.canParse(image) || getOwnPath(image, path, origins) === undefined)
    report('social-image', `Its og:image ${image} is no absolute address of this site.`)
  for (const [name, value] of Object.entries(imageSize)) {
    if (social[name] !== value) report('social-image', `Its ${name} is ${social[name]}.`)
  }
}
