import type { Redirect } from '@/lib/catalog'
import type { Problem } from '@/lib/content'
import type { Corpus, CorpusRule } from '../rule'

const problem = (
  severity: Problem['severity'],
  code: string,
  message: string,
  fix: string,
): Problem => ({ severity, code, message, fix })

/** Redirects that never answer, or lead nowhere; of `redirects.yaml` and of records' `redirect_from`. */
export const redirects: CorpusRule = {
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
  check(corpus, report, reportRedirect) {
    const first = new Map<string, Redirect>()
    for (const redirect of corpus.redirects) {
      if (!first.has(redirect.from)) first.set(redirect.from, redirect)
    }
    for (const redirect of corpus.redirects) {
      const found = judge(redirect, first, corpus)
      if (found) reportRedirect(redirect, found)
    }
    const claimed = new Map<string, string>()
    for (const record of corpus.records) {
      for (const from of record.redirectFrom) {
        const other = first.has(from) ? 'redirects.yaml' : claimed.get(from)
        const live = corpus.byAddress.get(from)
        const found = live
          ? getLive(from, live.file)
          : other && getRepeated(`${other} says already where ${from} leads.`)
        if (found) report(record, found, { path: ['redirect_from'] })
        claimed.set(from, record.file)
      }
    }
  },
}

function judge(
  redirect: Redirect,
  first: ReadonlyMap<string, Redirect>,
  { byAddress, moved }: Corpus,
): Problem | undefined {
  const { from, to } = redirect
  const earlier = first.get(from)
  if (earlier !== undefined && earlier !== redirect) {
    return getRepeated(`Line ${earlier.line} says already where ${from} leads.`)
  }
  const live = byAddress.get(from)
  if (live) return getLive(from, live.file)
  if (to === null) return undefined
  if (isLoop(redirect, first, byAddress)) {
    const message = `The redirect from ${from} leads back to itself.`
    return problem('error', 'redirect-loop', message, 'Remove one of the entries of the loop.')
  }
  const address = to.replace(/[?#].*$/, '')
  const isQuestion = /^\/learn\/[^/]+\/questions\/[^/]+$/.test(address)
  if (!isQuestion || byAddress.has(address) || first.has(address) || moved.has(address)) {
    return undefined
  }
  const message = `The redirect from ${from} leads to no record: ${to}.`
  return problem('warning', 'redirect-dead', message, 'Correct `to`, or write `gone: true`.')
}

function getLive(from: string, file: string): Problem {
  const message = `The redirect from ${from} has no effect, since ${file} stands there.`
  return problem('warning', 'redirect-live', message, 'Remove the redirect, or the record.')
}

function getRepeated(message: string): Problem {
  return problem('warning', 'redirect-repeated', message, 'Remove one of the two.')
}

function isLoop(
  start: Redirect,
  first: ReadonlyMap<string, Redirect>,
  byAddress: Corpus['byAddress'],
): boolean {
  const seen = new Set<string>()
  for (let at: string | null = start.to; at !== null && !byAddress.has(at); ) {
    if (at === start.from) return true
    if (seen.has(at)) return false
    seen.add(at)
    at = first.get(at)?.to ?? null
  }
  return false
}
