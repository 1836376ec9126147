import { describe, expect, it } from 'vitest'
import { answerText } from './plain-text'

const answer = [
  '### Cost',
  '',
  'A *firm* pays $10 for `n` units; see [the list](https://example.org) and $\\frac{a}{b}$.[^1]',
  '',
  '1. First',
  '2. Second:',
  '   - inner one',
  '   - inner two',
  '3. Third.',
  '',
  '| Good | Price |',
  '|---|---|',
  '| Tea | 3 |',
  '',
  '```python',
  'print("a\\nb")',
  '```',
  '',
  '> Quoted <b>text</b>',
  '',
  '[^1]: A note.',
].join('\\n')

describe('answerText', () => {
  it('gives one line to each block', () => {
    expect(answerText(answer).split('\n')).toEqual([
      'Cost',
      'A firm pays $10 for n units; see the list and a/b.',
      'First; Second: inner one; inner two; Third.',
      'Good | Price',
      'Tea | 3',
      'print("a\\nb")',
      'Quoted <b>text</b>',
    ])
  })

  it('keeps to prose where asked', () => {
    expect(answerText(answer, { prose: true }).split('\n')).toEqual([
      'A firm pays $10 for n units; see the list and a/b.',
      'First; Second: inner one; inner two; Third.',
      'Quoted <b>text</b>',
    ])
  })

  it('reads real line breaks alike', () => {
    const real = answer.replaceAll('\\n', '\n').replace('a\nb', 'a\\nb')
    expect(answerText(real)).toBe(answerText(answer))
  })
})
