import { describe, expect, it } from 'vitest'
import { answerWords, decodeAnswer } from '.'

const markdown = (raw: string): string => decodeAnswer(raw).markdown

describe('decodeAnswer', () => {
  it.each([
    [
      'commands that begin with n',
      'Flux $\\nabla \\cdot B = 0$ and $a \\neq b$.',
      'Flux $\\nabla \\cdot B = 0$ and $a \\neq b$.',
    ],
    ['a line break before a letter', 'First.\\n\\nthen more', 'First.\n\nthen more'],
    ['a formula that starts with u', '$$\\nu(x) = 2x\\n$$', '$$\nu(x) = 2x\n$$'],
    ['nu on a line of its own formula', '$$\\nu = c/\\lambda$$', '$$\n\\nu = c/\\lambda\n$$'],
    ['money', 'From $20 to $35 a day.', 'From \\$20 to \\$35 a day.'],
    ['a less-than sign', 'Write vector<int> here.', 'Write vector\\<int> here.'],
    ['code spans', 'Use `printf "%s\\n"` now.', 'Use `printf "%s\\n"` now.'],
  ])('reads %s', (_name, raw, expected) => {
    expect(markdown(raw)).toBe(expected)
  })

  it('keeps the escape in a string of a fence and breaks the lines around it', () => {
    expect(markdown('```c\\nputs("a\\n");\\nreturn;\\n```')).toBe(
      '```c\nputs("a\\n");\nreturn;\n```',
    )
  })

  it('reads real line breaks, where backslash + n is itself', () => {
    expect(markdown('One\n\n$\\nu$ and `a\\nb`')).toBe('One\n\n$\\nu$ and `a\\nb`')
  })
})

describe('answerWords', () => {
  it('keeps words of prose, code and formulas', () => {
    expect(answerWords('**Bold** word\\n\\n$\\alpha + x$ and `code`')).toBe(
      'Bold word alpha x and code',
    )
  })
})
