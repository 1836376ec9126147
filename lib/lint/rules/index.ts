import type { CorpusRule, RecordRule } from '../rule'
import { contentExplanations } from './content'
import { dates, futureDates } from './dates'
import { duplicates } from './duplicates'
import { headings } from './headings'
import { lengths } from './lengths'
import { links, linkTargets } from './links'
import { markdown } from './markdown'
import { math } from './math'
import { redirects } from './redirects'
import { refusals } from './refusals'
import { relatedLinks, relatedTargets } from './related'
import { slugs } from './slugs'
import { sources } from './sources'
import { truncated } from './truncated'

/** Rules that look at one record by itself. */
export const recordRules: readonly RecordRule[] = [
  dates,
  slugs,
  relatedLinks,
  lengths,
  sources,
  refusals,
  truncated,
  markdown,
  headings,
  math,
  links,
]

/** Rules that compare all records. */
export const corpusRules: readonly CorpusRule[] = [
  relatedTargets,
  linkTargets,
  duplicates,
  futureDates,
  redirects,
]

/** Every code that a check can report, with its explanation, in the order of names. */
export function listExplanations(): [code: string, explanation: string][] {
  const all = [...recordRules, ...corpusRules].flatMap(({ explanations }) =>
    Object.entries(explanations),
  )
  return [...Object.entries(contentExplanations), ...all].sort(([a], [b]) => (a < b ? -1 : 1))
}
