import type { Answer, Visit } from './types'

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
    title: page?.titles[0] ?? '',
    description: page?.descriptions[0] ?? '',
    canonical: page?.canonicals[0] ?? '',
    modified: page?.social['article:modified_time'],
    isIndexable: status === 200 && !robots.includes('noindex'),
  }
}
