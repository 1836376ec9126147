import { expect, test } from 'vitest'
import { makeQueries } from './make-queries'

const sources = [
  {
    title: 'How do spring tides differ from neap tides along rocky coasts?',
    keywords: 'spring tide, neap tide, tidal range, rocky coast',
    text: 'When the moon stands opposite the sun, high water rises further than usual along open shores. It falls.',
  },
  {
    title: 'What role does salinity play in freezing polar seawater?',
    keywords: 'sea ice, salinity, polar ocean',
    text: 'Brine drains slowly through channels between growing crystals, leaving fresher floating ice above heavier water.',
  },
]
const made = makeQueries(sources, 40, 1)
const listWords = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? []
const getTitle = (title: string) => listWords(title)

test('the same seed gives the same queries, another one others', () => {
  expect(makeQueries(sources, 40, 1)).toEqual(made)
  expect(makeQueries(sources, 40, 2)).not.toEqual(made)
})

test.each(['known', 'prefixw', 'typo', 'natural', 'body'])(
  '%s has as many as are wanted',
  (set) => {
    expect(made[set]).toHaveLength(40)
  },
)

test('the last word of prefixw begins a word of the title, the others stand in it', () => {
  for (const { q, title } of made.prefixw ?? []) {
    const words = listWords(q)
    const last = words.pop() ?? ''
    expect(getTitle(title)).toEqual(expect.arrayContaining(words))
    expect(getTitle(title).some((word) => word.startsWith(last))).toBe(true)
  }
})

test('typo has one word that is not in the title', () => {
  for (const { q, title } of made.typo ?? []) {
    const wrong = q.split(' ').filter((word) => !getTitle(title).includes(word))
    expect(wrong.length).toBeLessThanOrEqual(1)
  }
})

test('body has words of one sentence of the answer', () => {
  for (const { q, title } of made.body ?? []) {
    const text = sources.find((source) => source.title === title)?.text ?? ''
    expect(listWords(text)).toEqual(expect.arrayContaining(listWords(q)))
  }
})
