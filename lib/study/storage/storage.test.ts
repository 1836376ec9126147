import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { Review, StudyCard, StudyContents } from '../types'
import { formatBackup, parseBackup } from './backup'
import { mergeStudies, openStudy, StudyError } from './open-study'

const card = (slug: string): StudyCard => ({
  subject: 'biology',
  slug,
  question: `What is ${slug}?`,
})
const review = (slug: string, at: number): Review => ({ subject: 'biology', slug, at, rating: 3 })

let databases = 0
const open = () => openStudy(`study-${++databases}`)

const sample: StudyContents = {
  cards: [
    { ...card('a'), decks: ['subject:biology'] },
    { ...card('b'), decks: ['bookmarks', 'topic:cells'] },
  ],
  reviews: [review('a', 10), review('b', 20), review('a', 30)],
  settings: { newPerDay: 7 },
}

describe('the store', () => {
  test('keeps reviews and cards over a reload', async () => {
    const store = await open()
    await store.addReview(card('a'), review('a', 10), 'subject:biology')
    await store.addReview(card('a'), review('a', 20), 'bookmarks')
    await store.setSettings({ newPerDay: 3 })
    const reloaded = await openStudy(`study-${databases}`)
    expect(await reloaded.read()).toEqual({
      cards: [{ ...card('a'), decks: ['bookmarks', 'subject:biology'] }],
      reviews: [review('a', 10), review('a', 20)],
      settings: { newPerDay: 3 },
    })
  })

  test('takes a review back, and with its last one the card', async () => {
    const store = await open()
    for (const at of [10, 20]) await store.addReview(card('a'), review('a', at), 'due')
    await store.addReview(card('ab'), review('ab', 30), 'due')
    await store.removeReview(review('a', 20))
    expect(await store.read()).toMatchObject({ reviews: [{ at: 10 }, { at: 30 }] })
    await store.removeReview(review('a', 10))
    expect((await store.read()).cards.map(({ slug }) => slug)).toEqual(['ab'])
  })

  test('does not add a review that is there already', async () => {
    const store = await open()
    await store.addReview(card('a'), review('a', 10), 'due')
    const again = store.addReview(card('a'), review('a', 10), 'due')
    await expect(again).rejects.toThrow(StudyError)
    expect((await store.read()).reviews).toHaveLength(1)
  })
})

describe('a copy', () => {
  const shelf = {
    bookmarks: [{ ...card('b'), addedAt: 4 }],
    history: [{ ...card('a'), visitedAt: 5 }],
  }

  test('loses nothing on the way to another device', async () => {
    const first = await open()
    await first.merge(sample)
    const study = await first.read()
    const copy = parseBackup(formatBackup({ study, shelf }, 1_000))
    const second = await open()
    await second.merge(copy.study)
    expect(await second.read()).toEqual(study)
    expect(study).toEqual(sample)
    expect(copy.shelf).toEqual(shelf)
  })

  test.each([
    ['no JSON', 'hello'],
    ['another file', '{"a":1}'],
    [
      'another version',
      formatBackup({ study: sample, shelf }, 0).replace('"version": 1', '"version": 2'),
    ],
    [
      'an unknown field',
      formatBackup({ study: sample, shelf }, 0).replace('"cards"', '"x": 1, "cards"'),
    ],
    [
      'a rating of 5',
      formatBackup({ study: sample, shelf }, 0).replace('"rating": 3', '"rating": 5'),
    ],
    [
      'an address that is none',
      formatBackup({ study: sample, shelf }, 0).replace('"slug": "a"', '"slug": "/a"'),
    ],
  ])('is refused where it is %s', (_, text) => {
    expect(() => parseBackup(text)).toThrow(StudyError)
  })
})

describe('merging', () => {
  test('keeps the reviews and decks of both, and the own settings', () => {
    const own: StudyContents = {
      cards: [{ ...card('a'), decks: ['due'] }],
      reviews: [review('a', 10), review('a', 15)],
      settings: { newPerDay: 20 },
    }
    expect(mergeStudies(own, sample)).toEqual({
      cards: [
        { ...card('a'), decks: ['due', 'subject:biology'] },
        { ...card('b'), decks: ['bookmarks', 'topic:cells'] },
      ],
      reviews: [review('a', 10), review('a', 15), review('b', 20), review('a', 30)],
      settings: { newPerDay: 20 },
    })
  })

  test('changes nothing the second time', () => {
    expect(mergeStudies(sample, sample)).toEqual(sample)
  })
})
