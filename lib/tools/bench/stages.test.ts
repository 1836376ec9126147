import { expect, test } from 'vitest'
import { sample } from './stages'

test('every argument is worked on once, after a tenth of them to warm up', async () => {
  const seen: number[] = []
  const { median, p95 } = await sample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (n) => seen.push(n))
  expect(seen).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(p95).toBeGreaterThanOrEqual(median)
})
