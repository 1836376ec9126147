import { describe, expect, it } from 'vitest'
import { cutText } from './cut-text'

const sentence = 'Water boils at a lower temperature on a mountain than it does by the sea.'

describe('cutText', () => {
  it('leaves short text as it is, in single spaces', () => {
    expect(cutText(' One \n two ')).toBe('One two')
  })

  it('ends after the last whole sentence that fits', () => {
    expect(cutText(`${sentence} ${sentence} ${sentence}`)).toBe(`${sentence} ${sentence}`)
  })

  it('does not take an abbreviation or an initial for an end', () => {
    const text = `${sentence} It was Prof. Ada M. Example, e.g. in her lectures at home, who said so first, and she said it many times over the years`
    expect(cutText(text)).toBe(sentence)
  })

  it('ends after a word where no sentence does', () => {
    const cut = cutText('steam, '.repeat(40))
    expect(cut).toMatch(/^(?:steam, )+steam…$/)
    expect(cut.length).toBeLessThanOrEqual(160)
  })

  it('cuts a single endless word', () => {
    expect(cutText('x'.repeat(500))).toBe(`${'x'.repeat(159)}…`)
    expect(cutText('x'.repeat(158) + '😀'.repeat(9))).toBe(`${'x'.repeat(158)}…`)
  })
})
