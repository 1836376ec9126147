import { describe, expect, test } from 'vitest'
import { Lexicon } from './lexicon'

describe('what a text says', () => {
  test('is each word and each term once, in its order, without stop words', () => {
    const { words, terms } = new Lexicon(64).listTelling(
      'the runs of running cells, c++ and a cell',
    )
    expect(words).toEqual(['runs', 'running', 'cells', 'cplusplus', 'cell'])
    expect(terms).toEqual(['run', 'cell', 'cplusplu'])
  })

  test('is asked anew for each text', () => {
    const lexicon = new Lexicon(64)
    expect(lexicon.listTelling('cell wall').words).toHaveLength(2)
    expect(lexicon.listTelling('cell wall').words).toHaveLength(2)
  })

  test.each([1, 2, 50, 3_000])(
    'stays right with room for 2^n words, here %i distinct ones',
    (count) => {
      const lexicon = new Lexicon(16)
      const distinct = Array.from({ length: count }, (_, n) => `w${n}x`)
      const text = [...distinct, ...distinct].join(' ')
      for (let time = 0; time < 2; time++) expect(lexicon.listTelling(text).words).toEqual(distinct)
      expect(lexicon.getTerm('running')).toBe('run')
    },
  )

  test('keeps words apart that share their beginning, or other scripts', () => {
    const text = 'cat cats catsa λογος λογο 数学 数'
    expect(new Lexicon(2).listTelling(text).words).toEqual(text.split(' '))
  })
})
