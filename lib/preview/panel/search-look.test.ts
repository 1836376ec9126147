import { expect, test } from 'vitest'
import { buildSearchLook, cutToWidth, measureText } from './search-look'

test.each([
  ['', 0],
  ['iiiii', 22.2],
  ['WWWWW', 94.4],
  ['Why?', 51.1],
  ['é', 11.1],
  ['水', 20],
])('%j is about %d pixels wide at 20 px', (text, width) => {
  expect(Math.abs(measureText(text, 20) - width)).toBeLessThan(1)
})

test('a text that fits is shown whole', () => {
  expect(cutToWidth('Why is the sky blue?', 20, 580)).toMatchObject({
    shown: 'Why is the sky blue?',
    isCut: false,
    length: 20,
  })
})

test('a text that does not is cut after the last word that fits', () => {
  const text = 'Why is the sky blue in the day and red in the evening?'
  const { shown, isCut, width } = cutToWidth(text, 20, 200)
  expect(isCut).toBe(true)
  expect(width).toBeGreaterThan(200)
  const words = shown.replace(/ …$/, '')
  expect(shown).toBe(`${words} …`)
  expect(text.startsWith(`${words} `)).toBe(true)
  expect(measureText(shown, 20)).toBeLessThanOrEqual(200)
  const next = text.slice(words.length + 1).split(' ')[0]
  expect(measureText(`${words} ${next} …`, 20)).toBeGreaterThan(200)
})

test('an address is shown as crumbs', () => {
  const { crumbs } = buildSearchLook({
    title: 'T',
    description: 'D',
    siteName: 'S',
    address: 'https://example.org/learn/art/questions/loud',
  })
  expect(crumbs).toEqual(['example.org', 'learn', 'art', 'questions', 'loud'])
})
