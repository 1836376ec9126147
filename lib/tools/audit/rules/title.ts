import { foldSpace } from '../page'
import { isQuestion } from '../page-kind'
import { isNoindex } from '../robots'
import type { Finding, PageRule } from '../types'

/** Pixels aside, what result pages show of a title before they cut; crawlers.md sets it. */
const titleMax = 65

/** A title is the page's own words, whole, and after them the site's name exactly while both are shown. */
export const checkTitle: PageRule = (answer) => {
  const { path, status, page } = answer
  if (!page || status !== 200 || isNoindex(answer)) return []
  const findings: Finding[] = []
  const report = (rule: string, message: string) =>
    findings.push({ rule, severity: 'error', path, message })
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
  return findings
}
