import { expect, test } from 'vitest'
import { cutExcerpt } from './issue-views'

const nine = Array.from({ length: 9 }, (_, index) => `line ${index + 1}`).join('\n')

test.each([
  ['the first line', nine, 1, [1, 2, 3, 4]],
  ['one in the middle', nine, 5, [2, 3, 4, 5, 6, 7, 8]],
  ['the last line', nine, 9, [6, 7, 8, 9]],
  ['a line past the end', nine, 40, [6, 7, 8, 9]],
  ['an empty file', '', 1, [1]],
])('shows the lines around %s', (_, text, line, numbers) => {
  expect(cutExcerpt(text, { line, column: 1 }).map(({ number }) => number)).toEqual(numbers)
})

test.each([
  ['a letter', 'abc', 2, { before: 'a', marked: 'b', after: 'c' }],
  ['a character of two UTF-16 units', 'a🎈b', 2, { before: 'a', marked: '🎈', after: 'b' }],
  ['the end of a line', 'abc', 4, { before: 'abc', marked: ' ', after: '' }],
  ['a line with a carriage return', 'abc\r\nd', 1, { before: '', marked: 'a', after: 'bc' }],
  ['a file with a byte order mark', '\uFEFFabc', 1, { before: '', marked: 'a', after: 'bc' }],
])('marks %s', (_, text, column, line) => {
  expect(cutExcerpt(text, { line: 1, column })[0]).toEqual({ number: 1, ...line })
})

test('cuts a long line around the mark', () => {
  const [line] = cutExcerpt(`${'a'.repeat(5_000)}!${'b'.repeat(5_000)}`, { line: 1, column: 5_001 })
  expect(line?.marked).toBe('!')
  expect(line?.before).toMatch(/^…a+$/)
  expect(line?.after).toMatch(/^b+…$/)
})
