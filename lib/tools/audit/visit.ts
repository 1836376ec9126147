import type { Answer, Visit } from './types'

/** A copy: V8 keeps the whole page in memory for as long as a part of its text is held. */
const copy = (text = '') => Buffer.from(text).toString()

/** What is kept of an answer for the rules on the whole site. */
export function summariseAnswer(answer: Answer): Visit {
  const { path, depth, from, status, location, bytes, milliseconds, page, headers } = answer
  const robots = [...(page?.robots ?? []), headers.get('x-robots-tag') ?? ''].join()
  return {
    path,
    depth,
    from,
    status,
    location,
    bytes,
    milliseconds,
    isHtml: page !== undefined,
    title: copy(page?.titles[0]),
    description: copy(page?.descriptions[0]),
    canonical: copy(page?.canonicals[0]),
    modified: copy(page?.social['article:modified_time']) || undefined,
    isIndexable: status === 200 && !robots.includes('noindex'),
  }
}
