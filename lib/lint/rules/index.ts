import type { CorpusRule, RecordRule, RedirectRule } from '../rule'
import { characters } from './characters'
import { code } from './code'
import { contentExplanations } from './content'
import { dates, futureDates } from './dates'
import { duplicates } from './duplicates'
import { headings } from './headings'
import { html } from './html'
import { imageFiles } from './images'
import { lengths } from './lengths'
import { links, linkTargets } from './links'
import { markdown } from './markdown'
import { math } from './math'
import { earlierAddresses, redirects } from './redirects'
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
  html,
  code,
  characters,
]

/** Rules that compare a record with all others. */
export const corpusRules: readonly CorpusRule[] = [
  relatedTargets,
  linkTargets,
  imageFiles,
  duplicates,
  futureDates,
  earlierAddresses,
]

/** Rules about entries of `redirects.yaml`. */
export const redirectRules: readonly RedirectRule[] = [redirects]

/** Every code that a check can report, with its explanation, in the order of names. */
export function listExplanations(): [code: string, explanation: string][] {
  const all = [...recordRules, ...corpusRules, ...redirectRules].flatMap(({ explanations }) =>
    Object.entries(explanations),
  )
  return [...Object.entries(contentExplanations), ...all].sort(([a], [b]) => (a < b ? -1 : 1))
}
