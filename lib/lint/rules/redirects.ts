import type { Redirect } from '@/lib/catalog'
import type { Problem } from '@/lib/content'
import { findPage } from '@/lib/routes'
import type { Corpus } from '../corpus'
import type { CorpusRule, RedirectRule } from '../rule'

const problem = (
  severity: Problem['severity'],
  code: string,
  message: string,
  fix: string,
): Problem => ({ severity, code, message, fix })

/** Entries of `redirects.yaml` that never answer, or lead nowhere. */
export const redirects: RedirectRule = {
  explanations: {
    'redirect-dead':
      'An entry of `redirects.yaml` leads to the address of a question at which no record stands, and no other redirect leads on from there. Readers get 404. Correct `to`, or write `gone: true`.',
    'redirect-live':
      'A record stands at an address that is said to have moved. The record answers there, so the redirect has no effect. Remove the redirect, or the record (`portal delete`).',
    'redirect-loop':
      'Redirects lead from an address back to it. None of them is in force. Remove one of the entries.',
    'redirect-repeated':
      'An old address is said twice to have moved. The first entry of `redirects.yaml` counts before any `redirect_from`. Remove one of the two.',
  },
  check(redirect, corpus) {
    const { from, to } = redirect
    const earlier = corpus.redirectFrom.get(from)
    if (earlier && earlier.line !== redirect.line) {
      return getRepeated(`Line ${earlier.line} says already where ${from} leads.`)
    }
    const live = corpus.byAddress.get(from)
    if (live) return getLive(from, live.file)
    if (to === null) return undefined
    if (isLoop(redirect, corpus)) {
      const message = `The redirect from ${from} leads back to itself.`
      return problem('error', 'redirect-loop', message, 'Remove one of the entries of the loop.')
    }
    const address = to.replace(/[?#].*$/, '')
    const kind = findPage(address)?.kind
    const isKnown =
      corpus.byAddress.has(address) ||
      corpus.redirectFrom.has(address) ||
      corpus.claimants.has(address)
    if ((kind !== undefined && kind !== 'question') || isKnown) return undefined
    const message = `The redirect from ${from} leads to no record: ${to}.`
    return problem('warning', 'redirect-dead', message, 'Correct `to`, or write `gone: true`.')
  },
}

/** Earlier addresses of a record at which another page answers. */
export const earlierAddresses: CorpusRule = {
  explanations: {},
  check({ file, redirectFrom }, corpus, report) {
    for (const from of redirectFrom) {
      const live = corpus.byAddress.get(from)
      const claimant = corpus.claimants.get(from)
      const other = corpus.redirectFrom.has(from)
        ? 'redirects.yaml'
        : claimant?.file !== file && claimant?.file
      const found = live
        ? getLive(from, live.file)
        : other && getRepeated(`${other} says already where ${from} leads.`)
      if (found) report(found.code, found.message, found.fix, 'redirect_from', found.severity)
    }
  },
}

function getLive(from: string, file: string): Problem {
  const message = `The redirect from ${from} has no effect, since ${file} stands there.`
  return problem('warning', 'redirect-live', message, 'Remove the redirect, or the record.')
}

function getRepeated(message: string): Problem {
  return problem('warning', 'redirect-repeated', message, 'Remove one of the two.')
}

function isLoop(start: Redirect, { redirectFrom, byAddress }: Corpus): boolean {
  const seen = new Set<string>()
  for (let at: string | null = start.to; at !== null && !byAddress.has(at); ) {
    if (at === start.from) return true
    if (seen.has(at)) return false
    seen.add(at)
    at = redirectFrom.get(at)?.to ?? null
  }
  return false
}
