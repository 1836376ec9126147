import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMinHash, compareMinHashes, digestWords, listBands, listWords } from './min-hash'

const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 200, maxLength: 300 })

describe('a MinHash', () => {
  it('is the same for the same words', () => {
    fc.assert(
      fc.property(
        words,
        (text) => compareMinHashes(buildMinHash(text), buildMinHash([...text])) === 1,
      ),
    )
  })

  it('changes little with a word, so that the texts share a band', () => {
    fc.assert(
      fc.property(words, fc.nat(199), (text, at) => {
        const a = buildMinHash(text)
        const b = buildMinHash(text.with(at, 'Changed'))
        expect(compareMinHashes(a, b)).toBeGreaterThan(0.7)
        expect(listBands(a).filter((band) => listBands(b).includes(band))).not.toEqual([])
      }),
      { seed: 7 },
    )
  })

  it('differs for other words', () => {
    fc.assert(
      fc.property(words, (text) => {
        const other = text.map((word) => `${word}x`)
        return compareMinHashes(buildMinHash(text), buildMinHash(other)) < 0.3
      }),
      { seed: 7 },
    )
  })

  it.each([[[]], [['one']], [['one', 'two', 'three']]])('has its length for %j too', (text) => {
    expect(buildMinHash(text)).toHaveLength(buildMinHash(['a', 'b', 'c', 'd']).length)
  })
})

it.each([
  ['The **sky** is blue.', 'the sky\\nis "blue"!', true],
  ['Zürich', 'zürich', true],
  ['x = 1', 'x = 2', false],
])('normal form: %j and %j', (a, b, expected) => {
  expect(digestWords(listWords(a)) === digestWords(listWords(b))).toBe(expected)
})
