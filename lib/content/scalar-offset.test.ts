import { describe, expect, test } from 'vitest'
import { isMap, isScalar, parseDocument } from 'yaml'
import { getScalarOffset } from './scalar-offset'

/** The value of `a`, and where it begins. */
function read(yaml: string): { value: string; start: number } {
  const { contents } = parseDocument(yaml)
  const node = isMap(contents) ? contents.get('a', true) : undefined
  if (!isScalar(node)) throw new Error('The document has no `a`.')
  return { value: String(node.value), start: node.range?.[0] ?? 0 }
}

describe.each([
  ['plain', 'b: 1\na: some text\n'],
  ['plain, at the end of the file', 'a: some text'],
  ['plain, of several lines', 'a: one two\n  three\n    four\n\n  five\nb: 2\n'],
  ['plain, with Windows line ends', 'a: one\r\n  two\r\n\r\n  three\r\nb: 2\r\n'],
  ['plain, with blanks at ends of lines', 'a: one  \n  two \t\n  three\n'],
  ['plain, with repeated words', 'a: x x\n  x x\n  x\n'],
  ['a block', 'a: |\n  one\n  two\n\n    three\n  four\nb: 2\n'],
  ['a block with blank lines before it', 'a: |\n\n\n   one\n   two\n'],
  ['a block with Windows line ends', 'a: |\r\n  one\r\n  two\r\n\r\n  three\r\n'],
  ['a block that says its indentation', 'a: |2\n    one\n  two\n'],
  ['a block that says it and keeps its end', 'a: |+1\n   one\n  two\n\n'],
  ['a block that says it first', 'a: |1-\n  one\n two\n'],
  ['a block behind which a comment stands', 'a: | # 3 of 4\n  one\n  two\n'],
  ['a folded block', 'a: >\n  one\n  two\n\n  three\n    four\n  five\n'],
  ['a folded block at the end of the file', 'a: >-\n  one\n  two'],
  ['single quotes', "a: 'it''s one ''two'''\n"],
  ['single quotes over lines', "a: 'one\n  two\n\n\n  three'\n"],
  ['double quotes', 'a: "one \\"two\\" \\\\ three"\n'],
  ['double quotes over lines', 'a: "one\n  two\n\n  three  \n  four"\n'],
  ['double quotes with Windows line ends', 'a: "one\r\n  two\r\n\r\n  three"\r\n'],
])('in %s', (_, yaml) => {
  const { value, start } = read(yaml)

  test('each character is found where it was written', () => {
    const found = [...value].map((character, offset) =>
      /\s/.test(character) ? character : yaml.charAt(getScalarOffset(yaml, start, value, offset)),
    )
    // A quotation mark or a stroke that is escaped begins with what escapes it.
    const written = found.map((character, at) =>
      character === '\\' && /["\\]/.test(value.charAt(at)) ? value.charAt(at) : character,
    )
    expect(written.join('')).toBe(value)
  })

  test('no two of them at one place, and all in order', () => {
    const offsets = [...value].flatMap((character, offset) =>
      /\s/.test(character) ? [] : [getScalarOffset(yaml, start, value, offset)],
    )
    expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b))
  })

  test('the end is at the end', () => {
    const end = getScalarOffset(yaml, start, value.trimEnd(), value.trimEnd().length)
    expect(yaml.slice(end)).toMatch(/^["'\s]|^$/)
  })
})

test.each([
  ['\\x41', 'a: "\\x41!"'],
  ['\\u0041', 'a: "\\u0041!"'],
  ['\\U00000041', 'a: "\\U00000041!"'],
  ['\\U0001F600, two units', 'a: "\\U0001F600!"'],
  ['\\n', 'a: "\\n!"'],
])('%s counts as what it stands for', (_, yaml) => {
  const { value, start } = read(yaml)
  expect(yaml.charAt(getScalarOffset(yaml, start, value, value.length - 1))).toBe('!')
})

test('a value that is not the document’s ends at what is there of it', () => {
  expect(getScalarOffset('a: one\n', 3, 'two', 2)).toBe(3)
  expect(getScalarOffset('a: "one"\n', 3, 'one and more', 90)).toBeLessThanOrEqual(9)
})
