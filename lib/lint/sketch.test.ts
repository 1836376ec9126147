import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestWords, listWords } from './normal-form'
import { compareSketches, listBands, sketchWords } from './sketch'

const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 200, maxLength: 300 })

describe('a sketch', () => {
  it('is the same for the same words', () => {
    fc.assert(
      fc.property(
        words,
        (text) => compareSketches(sketchWords(text), sketchWords([...text])) === 1,
      ),
    )
  })

  it('changes little with a word, so that the texts share a band', () => {
    fc.assert(
      fc.property(words, fc.nat(199), (text, at) => {
        const a = sketchWords(text)
        const b = sketchWords(text.with(at, 'Changed'))
        expect(compareSketches(a, b)).toBeGreaterThan(0.7)
        expect(listBands(a).filter((band) => listBands(b).includes(band))).not.toEqual([])
      }),
      { seed: 7 },
    )
  })

  it('differs for other words', () => {
    fc.assert(
      fc.property(words, (text) => {
        const other = text.map((word) => `${word}x`)
        return compareSketches(sketchWords(text), sketchWords(other)) < 0.3
      }),
      { seed: 7 },
    )
  })

  it.each([[[]], [['one']], [['one', 'two', 'three']]])('has its length for %j too', (text) => {
    expect(sketchWords(text)).toHaveLength(sketchWords(['a', 'b', 'c', 'd']).length)
  })
})

it.each([
  ['The **sky** is blue.', 'the sky\\nis "blue"!', true],
  ['Zürich', 'zürich', true],
  ['x = 1', 'x = 2', false],
])('normal form: %j and %j', (a, b, expected) => {
  expect(digestWords(listWords(a)) === digestWords(listWords(b))).toBe(expected)
})
