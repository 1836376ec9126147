import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../test-markdown'
import { findFaults, measureAnswer } from './measure'

/** What the plainest reading of the field gives: every backslash + n a line break. */
const plain = (raw: string): string => raw.replaceAll('\\n', '\n')
const kinds = (raw: string, markdown = plain(raw)): string[] =>
  findFaults(raw, readMarkdown(markdown)).map(({ kind }) => kind)

describe('findFaults', () => {
  it.each([
    ['katex-failure', '$\\unheardof{x}$'],
    ['visible-tex', 'of \\(x\\) and \\frac{a}{b}'],
    ['visible-tex', 'of $x and'],
    ['prose-as-math', 'the $20 of this and of the $30'],
    ['money-as-math', 'costs $20 each and costs $30'],
    ['cut-command', '$$\\n\\nabla f = 0\\n$$'],
    ['cut-command', 'where $a \\neq b$'],
    ['cut-code', '```c\\nputs("a\\n");\\n```'],
    ['swallowed-fence', '```\\na\\n````b\\n```c\\n'],
    ['lost-table', '| a |\\n|---|\\n| b |'.replace('|---|', '|---|---|')],
    ['restarted-list', '1. a\\n\\n$$\\nx\\n$$\\n\\n2. b'],
  ])('sees %s in %j', (kind, raw) => {
    expect(kinds(raw)).toContain(kind)
  })

  it('sees a plain answer that was changed', () => {
    expect(kinds('one\\ntwo', 'one two')).toEqual(['changed-plain'])
    expect(kinds('one\\ntwo')).toEqual([])
  })

  it.each([
    'The $x$ of $5 and US$ 3 with `\\(` and `a\\nb`.',
    '| a |\\n|---|\\n| b |\\n\\n### c\\n\\n2. d',
    '$$\\n\\text{price of the good}\\n$$',
  ])('sees none in %j', (raw) => {
    expect(measureAnswer(raw).faults).toEqual([])
  })
})

describe('measureAnswer', () => {
  it('counts formulas', () => {
    expect(measureAnswer('$a$ and \\(b\\)').formulas).toBe(2)
  })
})
