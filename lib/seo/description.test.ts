import { expect, test } from 'vitest'
import { buildDescription } from './question-head'

const sentence = 'A wave carries energy from one place to another without carrying matter.'

test('a text of the right length stays as it is, in one line', () => {
  expect(buildDescription(sentence.replace(' energy', '\n energy'), 'More.')).toBe(sentence)
})

test('a long text ends with its last whole sentence', () => {
  expect(buildDescription(`${sentence} ${'Then it goes on and on '.repeat(9)}`, '')).toBe(sentence)
})

test('a long sentence ends after a whole word', () => {
  const description = buildDescription('light, sound and heat, '.repeat(20), '')
  expect(description).toMatch(
    /^(?:light, sound and heat, )*(?:light|light, sound|light, sound and|light, sound and heat)…$/,
  )
  expect(description.length).toBeLessThanOrEqual(160)
})

test.each([
  ['Short.', `Short. ${sentence}`],
  ['No end', `No end. ${sentence}`],
  ['', sentence],
])('%j is too short alone', (text, description) => {
  expect(buildDescription(text, sentence)).toBe(description)
})

test.each([49, 50])('a text of %d characters', (length) => {
  const text = `${'x'.repeat(length - 1)}.`
  expect(buildDescription(text, sentence)).toBe(length < 50 ? `${text} ${sentence}` : text)
})

test.each(['Is it?', 'It is!', 'It goes on…', 'It is 1.5'])('%j is ended once', (text) => {
  const end = /\d$/.test(text) ? '.' : ''
  expect(buildDescription(text, sentence)).toBe(`${text}${end} ${sentence}`)
})
