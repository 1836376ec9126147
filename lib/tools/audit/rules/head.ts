import { getOwnPath } from '../address'
import { isNoindex } from '../robots'
import type { Finding, PageRule } from '../types'

/** Bounds of crawlers.md: fewer characters say too little, and result pages cut more. */
const descriptionMin = 50
const descriptionMax = 160

const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** Exactly one title, description, canonical, h1 and language; lengths in bounds; an absolute canonical. */
export const checkHead: PageRule = ({ path, status, page, headers }, origins) => {
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
  if (!isLanguage(page.lang)) report('language', `Its language is ${JSON.stringify(page.lang)}.`)
  if (isNoindex({ page, headers })) {
    const [canonical = ''] = page.canonicals
    if (canonical && getOwnPath(canonical, path, origins) !== path)
      report('noindex-canonical', `It is noindex, and its canonical is ${canonical}.`)
    return findings
  }

  expectOne('one-description', 'descriptions', page.descriptions)
  expectOne('one-canonical', 'canonical links', page.canonicals)
  const [canonical] = page.canonicals
  if (canonical) {
    const url = URL.canParse(canonical) ? new URL(canonical) : undefined
    if (url?.origin !== origins.site) {
      const isElsewhere = url !== undefined && url.hostname !== 'localhost'
      const message = `Its canonical ${canonical} is not on ${origins.site}.`
      report('canonical-host', message, isElsewhere ? 'warning' : 'error')
    }
  }
  const length = [...(page.descriptions[0] ?? '')].length
  if (length > descriptionMax || length < descriptionMin) {
    report('description-length', `Its description has ${length} characters.`)
  }
  return findings
}
