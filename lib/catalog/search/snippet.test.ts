import { describe, expect, test } from 'vitest'
import { foldInPlace } from './passage'
import { cutSnippet, markText, type Segment } from './snippet'
import { createTerms } from './test-terms'

/** Segments as text, matches in brackets. */
const show = (segments: Segment[]) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('marks', () => {
  test.each([
    ['Cells divide; a cell grows.', 'cell', '[Cells] divide; a [cell] grows.'],
    ['A cellular wall', 'cell', 'A cellular wall'],
    ['The Émigré left', 'emigre', 'The [Émigré] left'],
    ['<b>osmosis</b> & more', 'osmosis', '<b>[osmosis]</b> & more'],
    ['subcell', 'cell', 'subcell'],
    ['Nothing here', 'osmosis', 'Nothing here'],
    ['𝒳 osmosis', 'osmosis', '𝒳 [osmosis]'],
  ])('in %s', (text, words, marked) => {
    expect(show(markText(text, createTerms(words)))).toBe(marked)
  })

  test('stand where they stand in the text, whatever folding does to it', () => {
    for (const text of ['İstanbul', 'ﬁsh', '𝐱 é', 'e\u0301']) {
      expect(foldInPlace(text)).toHaveLength(text.length)
    }
  })
})

describe('a snippet', () => {
  const filler = 'Some sentence that says nothing about it at all. '

  test('is the sentence with most of the query', () => {
    const text = `Water moves. ${filler.repeat(5)}Osmosis moves water through membranes. ${filler}`
    const snippet = show(cutSnippet(text, 'A description.', createTerms('osmosis membranes')))
    expect(snippet).toMatch(/^…\u00a0\[Osmosis\] moves water through \[membranes\]\./)
  })

  test('ends between words, with an ellipsis', () => {
    const text = `Osmosis is here. ${filler.repeat(20)}`
    const snippet = show(cutSnippet(text, '', createTerms('osmosis')))
    expect(snippet).toMatch(/^\[Osmosis\] is here\. .*\w\u00a0…$/)
    expect(text).toContain(snippet.replace('[Osmosis]', 'Osmosis').replace(/\u00a0…$/, ' '))
  })

  test('is one line', () => {
    const text = 'First line\n\nOsmosis here\nand there'
    expect(show(cutSnippet(text, '', createTerms('osmosis')))).toBe(
      '…\u00a0[Osmosis] here and there',
    )
  })

  test('is the description where the answer says nothing', () => {
    const terms = createTerms('osmosis')
    expect(show(cutSnippet('Other things.', 'On osmosis.', terms))).toBe('On [osmosis].')
  })

  test('of a text without blanks is cut all the same', () => {
    const snippet = show(cutSnippet(`osmosis-${'-'.repeat(5_000)}`, '', createTerms('osmosis')))
    expect(snippet.startsWith('[osmosis]-')).toBe(true)
    expect(snippet.endsWith('\u00a0…')).toBe(true)
  })
})
