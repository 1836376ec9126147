import { describe, expect, it } from 'vitest'
import { listOutline } from './outline'

describe('listOutline', () => {
  it('lists headings one level up, formulas as text', () => {
    expect(listOutline('### The law $E = mc^2$\\n\\nText\\n\\n#### In **short**')).toEqual([
      { id: 'answer-the-law-e--mc', depth: 2, text: 'The law E = mc²' },
      { id: 'answer-in-short', depth: 3, text: 'In short' },
    ])
  })

  it.each([
    [
      ['#', '##', '###', '####', '#####', '######'],
      [2, 2, 2, 3, 4, 5],
    ],
    [
      ['####', '###', '####'],
      [2, 2, 3],
    ],
    [
      ['###', '######', '####'],
      [2, 3, 3],
    ],
  ])('turns levels %j into %j, without a gap', (marks, depths) => {
    const raw = marks.map((mark, index) => `${mark} Part ${index}`).join('\n\n')
    expect(listOutline(raw).map(({ depth }) => depth)).toEqual(depths)
  })

  it('gives every heading an id of its own, also where the text has no letter or repeats', () => {
    const ids = listOutline('### Limits\n\n### Limits\n\n### ?!\n\n### Limits-1\n\n### …').map(
      ({ id }) => id,
    )
    expect(ids).toEqual([
      'answer-limits',
      'answer-limits-1',
      'answer-section',
      'answer-limits-1-1',
      'answer-section-1',
    ])
  })

  it('is empty without headings', () => {
    expect(listOutline('Only a sentence.')).toEqual([])
  })
})
