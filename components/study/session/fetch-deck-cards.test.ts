import { expect, test } from 'vitest'
import { orderPages } from './fetch-deck-cards'

test.each([
  { pages: 1, studied: 0, order: [] },
  { pages: 4, studied: 0, order: [2, 3, 4] },
  { pages: 5, studied: 160, order: [4, 5, 2, 3] },
  { pages: 3, studied: 900, order: [2, 3] },
])('after $studied of $pages pages of 50, pages $order follow', ({ pages, studied, order }) => {
  expect(orderPages(pages, 50, studied)).toEqual(order)
})

test('a reader who has seen 10,000 cards is given what follows them', () => {
  expect(orderPages(400, 50, 10_000)[0]).toBe(201)
})
