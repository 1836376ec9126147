import { expect, test } from 'vitest'
import { scoreWithout } from './run-lighthouse'

/** A result as far as its score is concerned: audits of a category with weight and score. */
const makeResult = (audits: Record<string, [weight: number, score: number | null]>) =>
  ({
    categories: {
      seo: { auditRefs: Object.entries(audits).map(([id, [weight]]) => ({ id, weight })) },
    },
    audits: Object.fromEntries(Object.entries(audits).map(([id, [, score]]) => [id, { score }])),
  }) as unknown as Parameters<typeof scoreWithout>[0]

test.each([
  ['all that is left is won', { 'is-crawlable': [4, 0], title: [1, 1] }, 100],
  ['the others count by their weight', { 'is-crawlable': [4, 1], a: [3, 1], b: [1, 0] }, 75],
  ['what does not apply counts nothing', { 'is-crawlable': [4, 0], a: [1, 1], b: [1, null] }, 100],
] as const)('a score without one audit: %s', (_, audits, score) => {
  expect(scoreWithout(makeResult({ ...audits } as never), 'seo', 'is-crawlable')).toBe(score)
})
