import { expect, test } from 'vitest'
import { formatStamp } from './file-stamp'

const stamp = (mtimeMs: number) => formatStamp({ mtimeMs, ctimeMs: 0, size: 1 })
const second = 1_790_000_000_000

test('a stamp tells a microsecond, another size and another change apart', () => {
  const stat = { mtimeMs: second, ctimeMs: second, size: 1 }
  const stamps = [
    stat,
    { ...stat, mtimeMs: second + 0.001 },
    { ...stat, ctimeMs: second + 0.001 },
    { ...stat, size: 2 },
  ].map(formatStamp)
  expect(new Set(stamps).size).toBe(4)
})

test('stamps are in the order of their times when they are read as numbers', () => {
  const times = [
    -1_500,
    -1,
    0,
    9,
    second,
    second + 0.9,
    second + 5.2,
    second + 999.9,
    second + 1_000,
  ]
  const read = times.map((time) => Number.parseFloat(stamp(time)))
  expect(read).toEqual(read.toSorted((a, b) => a - b))
  expect(new Set(read).size).toBe(times.length)
})
