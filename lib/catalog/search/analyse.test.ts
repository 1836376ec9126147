import { describe, expect, test } from 'vitest'
import { foldText, listTerms, listWords } from './analyse'

describe('folding', () => {
  test.each([
    ['Naïve CAFÉ', 'naive cafe'],
    ['H₂O and x²', 'h2o and x2'],
    ['ﬁnite', 'finite'],
    ['Ωmega', 'ωmega'],
    ['plain text', 'plain text'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })
})

describe('words', () => {
  test.each([
    ['self-management, at work', ['self', 'management', 'at', 'work']],
    ["Newton's laws", ['newton', 'laws']],
    ['Newton’s laws', ['newton', 'laws']],
    ["o'clock", ['o', 'clock']],
    ['C++ or C# or C?', ['cplusplus', 'or', 'csharp', 'or', 'c']],
    ['item #3', ['item', '3']],
    ['"quoted" AND (x OR y*)', ['quoted', 'and', 'x', 'or', 'y']],
    ['Größe 数学 λόγος', ['große', '数学', 'λογος']],
    ['', []],
    ['&nbsp; — …', ['nbsp']],
  ])('of %s', (text, words) => {
    expect(listWords(text)).toEqual(words)
  })

  test('are cut where they are too long to be one', () => {
    expect(listWords('x'.repeat(500))).toEqual(['x'.repeat(40)])
  })
})

describe('terms', () => {
  test.each([
    ['What is the effect of running?', 'How do effects run'],
    ['universities', 'university'],
    ['The cell', 'cells'],
    ['theories', 'theory'],
  ])('%s and %s are searched as the same', (one, other) => {
    expect(listTerms(one)).toEqual(listTerms(other))
  })

  test('words with digits and other scripts stay as they are', () => {
    expect(listTerms('n400s λογος')).toEqual(['n400s', 'λογος'])
  })

  test('stay right when more words are met than are remembered', () => {
    for (let n = 0; n < 60_000; n++) listTerms(`w${n}`)
    expect(listTerms('running')).toEqual(['run'])
  })
})
