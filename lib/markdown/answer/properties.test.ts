import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlineTree, readMarkdown } from '../test-markdown'
import { answerWords, decodeAnswer, writeAnswerMarkdown } from '.'
import { lexMarkdown } from './formulas/token'

const outline = (raw: string): string => outlineTree(decodeAnswer(raw).tree)

/** Fragments that mean something to the decoder, in any order. */
const fragment = fc.constantFrom(
  ...[
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '`',
    '```',
    '\\n',
    '\\n\\n',
    '\\\\',
    '\\nu ',
    '\\neq ',
  ],
  ...['**', '- ', '1. ', '### ', '|', '|---|', '{', '}', '^', '_', '&', '%', '#', '<', '\\'],
  ...[
    '\\text{',
    '\\left(',
    '\\right)',
    '\\begin{matrix}',
    '\\end{matrix}',
    '\\frac',
    "'",
    '"',
    '$5',
  ],
  ...[
    '   ',
    'word',
    'x',
    'the of and',
    '7',
    '日本',
    '😀',
    '&nbsp;',
    '\n',
    '\n\n',
    '\r\n',
    '\u0000',
  ],
)
const hostile = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''))
const anything = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 }))

/** Letters and digits in order; `n` is left out, which a line break may be written with. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]|n/gu, '')

describe('any answer', () => {
  it('is covered by its tokens without gaps', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const tokens = lexMarkdown(raw)
        expect(tokens.map(({ start, end }) => raw.slice(start, end)).join('')).toBe(raw)
      }),
    )
  })

  it('is decoded without an error, and all places lie within it', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const { formulas, problems } = decodeAnswer(raw)
        for (const { offset } of [...formulas, ...problems]) {
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThan(raw.length)
        }
        answerWords(raw)
        writeAnswerMarkdown(raw)
      }),
      { numRuns: 500 },
    )
  })

  it('is decoded in time that grows with its length, not with its square', () => {
    const units = [
      '$',
      '$$ ',
      '$5 ',
      '`',
      '\\(',
      '\\(x ',
      '{',
      '\\n',
      '**',
      '\\begin{',
      '$x$ ',
      '[',
    ]
    units.push(
      '\\begin{matrix}',
      '```\\n',
      '|a|\\n|-|\\n',
      '$x^{',
      '\\text{',
      '\\left(',
      '$ $$ ',
      '_{',
    )
    units.push(
      '\\n> ',
      '\\n- a',
      '\\n1. a\\n- b',
      '$$the of and ',
      '\\alpha ',
      '<a',
      '"\\n',
      '\\end{x}',
    )
    // Time of this process alone: other work on the machine must not fail the test.
    const cpu = (raw: string): number => {
      const times = [1, 2].map(() => {
        const start = process.cpuUsage()
        decodeAnswer(raw)
        const { user, system } = process.cpuUsage(start)
        return user + system
      })
      return Math.min(...times)
    }
    for (const unit of [...units, ...units.map((each) => `$$ x \\n${each}`)]) {
      const short = cpu(unit.repeat(1000 / unit.length))
      const long = cpu(unit.repeat(8000 / unit.length))
      // Eight times the length takes some 8 times as long, or 64 times where the time is quadratic.
      expect(long, unit).toBeLessThan(30 * Math.max(short, 3000))
    }
  })

  it('keeps the letters and digits of prose and code', () => {
    const word = fc.constantFrom(
      'Ann',
      'b',
      '42',
      'émile',
      '日本',
      'x < y',
      '`a b`',
      '$5',
      '**bold**',
    )
    const between = fc.constantFrom(' ', '\\n', '\\n\\n', '\\n- ', '\\n   ', ', ', '\\n\\n### ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { maxLength: 30 }), (parts) => {
        const raw = parts.flat().join('')
        expect(letters(writeAnswerMarkdown(raw))).toBe(letters(raw))
      }),
    )
  })

  it('reads the same with its line breaks written either way', () => {
    const part = fc.constantFrom('one', '$x$', '$5', '`c`', '- a', '2. b', '**c**', '### H', '   d')
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 20 }), (parts) => {
        expect(outline(parts.join('\\n'))).toBe(outline(parts.join('\n')))
      }),
    )
  })

  it('written out reads the same, here and elsewhere', () => {
    const part = fc.constantFrom(
      'one',
      '$x^2$',
      '$5 to $6',
      '`c`',
      '- a',
      '**c**',
      '$$y$$',
      'a < b',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 20 }), (parts) => {
        const raw = parts.join('\n')
        const written = writeAnswerMarkdown(raw)
        expect(outline(written)).toBe(outline(raw))
        expect(outlineTree(readMarkdown(written))).toBe(outline(raw))
      }),
    )
  })
})
