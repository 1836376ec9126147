import { describe, expect, test } from 'vitest'
import { cutGraphemes, longestTyped, readTyped } from './typed-text'

const family = '👩‍👩‍👧‍👦'

describe('readTyped', () => {
  test.each([
    ['  force \t\n mass ', 'force mass'],
    ['force\0mass', 'force mass'],
    ['\u0001\u0002\u001b[31mred\u007f\u009b', '[31mred'],
    ['half \ud83d of a pair', 'half of a pair'],
    ['none \ufffe\ufdd0\u{1ffff} at all', 'none at all'],
    ['no \ufffd text', 'no text'],
    ['next\u0085line', 'next line'],
    ['non\u00a0breaking\u3000space', 'non breaking space'],
    [`${family} \u{1f1ee}\u{1f1f3} cafe\u0301`, `${family} \u{1f1ee}\u{1f1f3} cafe\u0301`],
    ['می\u200cخواهم \u202eabc', 'می\u200cخواهم \u202eabc'],
    ['\0\u0001', ''],
    ['', ''],
  ])('%j is %j', (raw, text) => expect(readTyped(raw)).toBe(text))

  test.each(['😀', family, '\u{1f1ee}\u{1f1f3}', 'e\u0301\u0302'])(
    'a text is not cut through %s',
    (character) => {
      const room = 'a'.repeat(longestTyped - 1)
      expect(readTyped(room + character)).toBe(room)
      expect(readTyped(room.slice(character.length - 1) + character)).toHaveLength(longestTyped)
    },
  )
})

test('a text without an end to its first character is cut all the same', () => {
  expect(cutGraphemes(`a${'\u0301'.repeat(1_000)}`, 10)).toBe(`a${'\u0301'.repeat(9)}`)
  expect(cutGraphemes(`a${'\u{1f3fb}'.repeat(1_000)}`, 10)).toBe(`a${'\u{1f3fb}'.repeat(4)}`)
})
