import { expect, test } from 'vitest'
import { escapeLine, escapeText } from './terminal-text'

test.each([
  ['a colour', '\u001b[31mred', '\\u001b[31mred'],
  ['an 8-bit control sequence', '\u009b2J', '\\u009b2J'],
  ['a line rewritten', 'good\rbad', 'good\\u000dbad'],
  ['a text turned round', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['what is invisible', 'a\u200bb\ufeffc\u2060', 'a\\u200bb\\ufeffc\\u2060'],
  ['a tag beyond the first plane', 'a\u{e0041}', 'a\\udb40\\udc41'],
  ['half a pair', 'a\ud800b', 'a\\ud800b'],
  ['separators', 'a\u2028b', 'a\\u2028b'],
])('%s is escaped', (_name, raw, shown) => {
  expect(escapeText(raw)).toBe(shown)
  expect(escapeLine(raw)).toBe(shown)
})

test('what people read stays, and so do lines, but for a name', () => {
  const text = 'Étude № 3: 水 👩‍🔬\tx\nمی‌خواهم'
  expect(escapeText(text)).toBe(text)
  expect(escapeLine('a\nb\r\nc\td')).toBe('a\\nb\\nc\\td')
})

test('JSON says the same after it', () => {
  const value = { file: 'a\u202e\u009b\u{e0041}\n' }
  expect(JSON.parse(escapeText(JSON.stringify(value)))).toEqual(value)
})
