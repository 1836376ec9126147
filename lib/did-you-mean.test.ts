import { expect, test } from 'vitest'
import { findNearest } from './did-you-mean'

const known = ['status', 'publish_at', 'expire_at', 'title', 'article_title', 'physics', 'no_index']

test.each([
  ['Status', 'status'],
  ['publishAt', 'publish_at'],
  ['publish-at', 'publish_at'],
  ['“title”', 'title'],
  ['staus', 'status'],
  ['sattus', 'status'],
  ['titel', 'title'],
  ['phisics', 'physics'],
  ['noindex', 'no_index'],
  ['colour', undefined],
  ['status', undefined],
  ['', undefined],
  ['x'.repeat(10_000), undefined],
])('%s is near %s', (asked, expected) => {
  expect(findNearest(asked, known)).toBe(expected)
})
