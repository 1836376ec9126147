import { getOwnPath } from '../address'
import type { Finding, PageRule } from '../types'

/** Pixels aside, what result pages show of a title before they cut; crawlers.md sets it. */
const titleMax = 65
const descriptionMin = 50
const descriptionMax = 160

/** Exactly one title, description, canonical, h1 and language; lengths in bounds; canonical to itself. */
export const checkHead: PageRule = ({ path, status, page }, origins) => {
  if (!page || status !== 200) return []
  const findings: Finding[] = []
  const report = (rule: string, message: string, severity: Finding['severity'] = 'error') =>
    findings.push({ rule, severity, path, message })
  const expectOne = (rule: string, what: string, found: readonly string[]) => {
    if (found.length !== 1 || !found[0])
      report(rule, `It has ${found.filter(Boolean).length} ${what}, not one.`)
  }
  expectOne('one-title', 'titles', page.titles)
  expectOne('one-h1', 'h1 headings', page.h1)
  if (!page.lang) report('language', 'The html element has no lang.')
  const isIndexable = !page.robots.some((content) => content.includes('noindex'))
  if (!isIndexable) return findings

  expectOne('one-description', 'descriptions', page.descriptions)
  expectOne('one-canonical', 'canonical links', page.canonicals)
  const [canonical] = page.canonicals
  if (canonical && !canonical.startsWith(`${origins.site}/`)) {
    report('canonical-host', `Its canonical ${canonical} is not on ${origins.site}.`)
  } else if (canonical && getOwnPath(canonical, path, origins) !== path) {
    report('canonical-self', `Its canonical is ${canonical}.`)
  }
  const [title = ''] = page.titles
  if ([...title].length > titleMax && title.includes(' | ')) {
    report('title-length', `Its title has ${[...title].length} characters with the site's name.`)
  }
  const length = [...(page.descriptions[0] ?? '')].length
  if (length > descriptionMax || length < descriptionMin) {
    report('description-length', `Its description has ${length} characters.`)
  }
  return findings
}
