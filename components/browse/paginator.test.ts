import { expect, test } from 'vitest'
import { getPageWindow } from './paginator'

/** Pages that one page links: its own stretch and the first page of every other. */
function listLinks(page: number, pages: number): Set<number> {
  const { near, stretches } = getPageWindow(page, pages)
  return new Set([...near, ...stretches.map(({ first }) => first)])
}

test.each([1, 2, 15, 16, 17, 120, 400, 2_000])('any of %i pages is two links away', (pages) => {
  for (let from = 1; from <= pages; from += Math.ceil(pages / 7)) {
    const reached = new Set<number>()
    for (const link of listLinks(from, pages)) {
      for (const second of listLinks(link, pages)) reached.add(second)
    }
    expect(reached).toEqual(new Set(Array.from({ length: pages }, (_, index) => index + 1)))
  }
})

test('a page of 400 carries about forty links', () => {
  expect(listLinks(205, 400).size).toBeLessThanOrEqual(40)
})

test('a short list has one stretch and shows no choice of stretches', () => {
  expect(getPageWindow(2, 3)).toEqual({ near: [1, 2, 3], stretches: [] })
})

test('the last stretch ends with the last page', () => {
  const { stretches } = getPageWindow(17, 17)
  expect(stretches.at(-1)).toEqual({ first: 16, last: 17, current: true })
})
