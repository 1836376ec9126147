import { describe, expect, test } from 'vitest'
import { longestTyped } from '@/lib/typed-text'
import { parseQuery } from './query'

const listQueryWords = (raw: string) => parseQuery(raw).terms.map(({ word }) => word)

describe('a query', () => {
  test.each([
    ['membrane potential', ['membrane', 'potential']],
    ['What is the membrane potential of a cell?', ['membrane', 'potential', 'cell']],
    ['cell cells CELL', ['cell']],
    ['the of and', []],
    ['   ', []],
    ['"cell" OR NEAR(a b) title:x *', ['cell', 'near', 'b', 'title', 'x']],
    ["'; DROP TABLE record; --", ['drop', 'table', 'record']],
  ])('%s is searched by its words', (raw, words) => {
    expect(listQueryWords(raw)).toEqual(words)
  })

  test('is shown without control characters and repeated blanks', () => {
    expect(parseQuery(' a\u0000b\n\tc  d ').text).toBe('a b c d')
  })

  test('is cut at its longest, and at its most terms', () => {
    const query = parseQuery(`${'ab '.repeat(400_000)}`)
    expect(query.text.length).toBeLessThanOrEqual(longestTyped)
    const many = Array.from({ length: 60 }, (_, n) => `q${n}`).join(' ')
    expect(parseQuery(many).terms).toHaveLength(16)
  })

  test.each([
    ['cell memb', [false, true]],
    ['cell memb ', [false, false]],
    ['cell memb?', [false, false]],
    ['cell of the', [false, true]],
    ['cell of the ', [false]],
    ['cell of a', [false]],
    ['what is the', []],
  ])('%j: only a last word without an end may go on', (raw, open) => {
    expect(parseQuery(raw).terms.map((term) => term.open)).toEqual(open)
  })

  test.each([
    ['how does the heart beat', true],
    ['heart beat', false],
    ['beat of heart', false],
  ])('%s: is a question: %s', (raw, isQuestion) => {
    expect(parseQuery(raw).isQuestion).toBe(isQuestion)
  })
})
