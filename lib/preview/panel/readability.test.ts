import { expect, test } from 'vitest'
import { answerText } from '@/lib/markdown'
import { countSyllables, measureReadability } from './readability'

test.each([
  ['cat', 1],
  ['the', 1],
  ['table', 2],
  ['make', 1],
  ['walked', 1],
  ['wanted', 2],
  ['water', 2],
  ['molecule', 3],
  ['rhythm', 1],
])('%s has %d syllables', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables)
})

test('short words in short sentences are easier than long ones in long sentences', () => {
  const easy = measureReadability('The cat sat. It saw the dog. The dog ran.')
  const hard = measureReadability(
    'Photosynthesis incorporates atmospheric carbon dioxide into carbohydrates, utilising electromagnetic radiation.',
  )
  expect(easy).toMatchObject({ words: 10, sentences: 3, level: 'very easy' })
  expect(hard).toMatchObject({ sentences: 1, level: 'very difficult' })
})

test('the score is Flesch’s', () => {
  // 6 words, 1 sentence, 6 syllables: 206.835 - 1.015 * 6 - 84.6
  expect(measureReadability('The cat sat on the mat.').ease).toBe(116)
})

test('formulas and code are not read as easy words', () => {
  const prose = 'Photosynthesis incorporates atmospheric carbon dioxide into carbohydrates.'
  const formulas = ' $a + b = c$ $x y z$ `if x: y`'
  const measure = (answer: string) =>
    measureReadability(answerText(answer, { prose: true, wordsOnly: true }))
  expect(measure(`${prose.slice(0, -1)}${formulas}.`)).toEqual(measure(prose))
  expect(measure(`${prose}\\n\\n$$\\nE = m c^2\\n$$`)).toEqual(measure(prose))
  expect(measureReadability('Let x be a number.')).toMatchObject({ words: 4 })
})

test.each(['', '42', '水は青い。'])('%j has no score', (text) => {
  expect(measureReadability(text)).toEqual({ words: 0, sentences: 0 })
})
