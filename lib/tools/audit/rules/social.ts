import { getOwnPath } from '../address'
import { isNoindex } from '../robots'
import type { Finding, PageRule } from '../types'

const required = [
  'og:title',
  'og:description',
  'og:url',
  'og:type',
  'og:site_name',
  'og:image',
  'twitter:card',
]

/** What the card's picture must say of itself, so that networks show it large at the first sharing. */
const imageSize = { 'og:image:width': '1200', 'og:image:height': '630' }

/** An indexable page has a whole social card, whose address is the page's canonical one. */
export const checkSocial: PageRule = ({ path, status, page, headers }, origins) => {
  if (!page || status !== 200 || isNoindex({ page, headers })) return []
  const findings: Finding[] = []
  const report = (rule: string, message: string) =>
    findings.push({ rule, severity: 'error', path, message })
  const { social, canonicals } = page
  for (const name of required) if (!social[name]) report('social-card', `It has no ${name}.`)
  const [canonical = ''] = canonicals
  if (social['og:url'] && canonical && social['og:url'] !== canonical) {
    report('social-url', `Its og:url is ${social['og:url']}.`)
  }
  const image = social['og:image']
  if (!image) return findings
  if (!URL.canParse(image) || getOwnPath(image, path, origins) === undefined) {
    report('social-image', `Its og:image ${image} is no absolute address of this site.`)
  }
  for (const [name, value] of Object.entries(imageSize)) {
    if (social[name] !== value) report('social-image', `Its ${name} is ${social[name]}.`)
  }
  return findings
}
