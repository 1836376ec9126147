import { expect, test } from 'vitest'
import { getPercentile } from '../figures'
import type { BenchEngine } from './engines'
import { measureSet } from './measure'

const engine: BenchEngine = {
  search: (query) =>
    query === 'tides'
      ? ['What are waves?', 'What’s a tide, and why?', 'What are tides?']
      : ['What are waves?'],
  close() {},
}

test('ranks count by their reciprocal, misses as nothing', async () => {
  const { mrr, recall, queries } = await measureSet(engine, [
    { q: 'waves', title: 'what are waves' },
    { q: 'tides', title: 'what s a tide and why' },
    { q: 'storms', title: 'what are storms' },
    { q: 'tides', title: 'What are storms?' },
  ])
  expect({ mrr, recall, queries }).toEqual({ mrr: 1.5 / 4, recall: 0.5, queries: 4 })
})

test('no queries are no results', async () => {
  expect(await measureSet(engine, [])).toEqual({ queries: 0, mrr: 0, recall: 0, p50: 0, p95: 0 })
})

test.each([
  [[5], 0.95, 5],
  [[3, 1, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_, n) => 100 - n), 0.95, 95],
])('of %j at %d', (values, share, expected) => {
  expect(getPercentile(values, share)).toBe(expected)
})
