import { expect, test } from 'vitest'
import { parseYaml } from './yaml'

const parse = (source: string) => {
  const result = parseYaml(source)
  if ('value' in result) return { value: result.value }
  const { problem, offset } = result
  return { code: problem.code, says: `${problem.message} ${problem.fix}`, at: source.slice(offset) }
}

test.each<[string, string, { code?: string; says: RegExp; at: string }]>([
  [
    'a field that is given twice',
    'a: 1\nkey : 2\nkey : 3\n',
    { code: 'yaml-duplicate', says: /^The field `key` is given twice\. Keep one/, at: 'key : 3\n' },
  ],
  [
    'a quotation mark that is never closed',
    'a: 1\nb:\n  "open\nc: 2\n',
    {
      says: /^A quotation mark is opened here and never closed\. Close it\.$/,
      at: '"open\nc: 2\n',
    },
  ],
  [
    'a bracket that is never closed',
    'a: 1\nb: [x, y\n',
    { says: /bracket is opened here|begins with `\[`/, at: '[x, y\n' },
  ],
  [
    'a list without a comma',
    'a:\n  ["x"\n  "y"]\n',
    {
      says: /^A bracket is opened here and not closed, or its items lack a comma\./,
      at: '["x"\n  "y"]\n',
    },
  ],
  [
    'a line that continues nothing',
    'a: |\n   text\nmore\nb: 2\n',
    {
      says: /^This line is not a field with a value\. Indent it by 3 spaces if/,
      at: 'more\nb: 2\n',
    },
  ],
  [
    'one below a text that is indented by one space',
    'a: |\n text\nmore\nb: 2\n',
    { says: /Indent it by one space if it continues the text above/, at: 'more\nb: 2\n' },
  ],
  [
    'one below nothing that is indented',
    'a: text\nmore\nb: 2\n',
    { says: /Indent it by 4 spaces if/, at: 'more\nb: 2\n' },
  ],
  ['an alias', 'a: *b\n', { code: 'yaml-anchor', says: /begins with `\*`.*quotes/, at: '*b\n' }],
  [
    'a list of words in stars',
    'a: *b* c\n',
    { code: 'yaml-anchor', says: /begins with `\*`/, at: '*b* c\n' },
  ],
  ['an anchor', 'a: 1\nb: &x 2\n', { code: 'yaml-anchor', says: /begins with `&`/, at: '&x 2\n' }],
  [
    'a tag',
    'a: 1\nb: !x 2\n',
    { code: 'yaml-tag', says: /begins with `!`.*remove the tag/, at: '!x 2\n' },
  ],
  [
    'a reserved name',
    'a:\n  - b: 1\n  - c:\n      __proto__: 1\n',
    { code: 'yaml-key', says: /`__proto__`/, at: '__proto__: 1\n' },
  ],
  [
    'a tab',
    'a:\n\tb: 1\n',
    { says: /^A tab indents this line\. Indent with spaces\.$/, at: '\tb: 1\n' },
  ],
  [
    'typographic quotation marks around a colon',
    'title: “What: why?”\n',
    {
      says: /typographic, which YAML reads as a part of the text\. Write `title: "What: why\?"`\.$/,
      at: ': why?”\n',
    },
  ],
  [
    'a typographic mark at the end',
    'title: "What is it?”\n',
    {
      says: /at the end is typographic and does not close the value\. Write `title: "What is it\?"`\.$/,
      at: '"What is it?”\n',
    },
  ],
  [
    'text behind a closing quotation mark',
    'title: "What" is it?\n',
    {
      says: /^Text follows a quotation mark that closes the value\. Write `title: "\\"What\\" is it\?"`\.$/,
      at: 'is it?\n',
    },
  ],
  [
    'a colon in a value',
    'title: Light: what is it?\nb: 2\n',
    {
      says: /^The value holds a colon and a blank, which YAML reads as another field\. Write `title: "Light: what is it\?"`\.$/,
      at: ': what is it?\nb: 2\n',
    },
  ],
  [
    'a comment within a text of several lines',
    'title: |2\nquestion: What is # this\n  and that\n',
    {
      says: /A number sign behind a blank in the line above begins a comment, which ends the text\. Write the text on one line/,
      at: 'and that\n',
    },
  ],
  [
    'a second document',
    'a: 1\n---\nb: 2\n',
    {
      says: /^This line ends the YAML document, and more follows\. Remove or indent the line\.$/,
      at: '---\nb: 2\n',
    },
  ],
  [
    'the end of one',
    'a: 1\n...\nb: 2\n',
    { says: /^This line ends the YAML document/, at: '...\nb: 2\n' },
  ],
  [
    'a wrong indentation',
    'a:\n   b: 1\n  c: 2\n',
    {
      says: /^A second colon or a wrong indentation stands here\. Put a value that contains a colon in quotes/,
      at: 'c: 2\n',
    },
  ],
])('%s is explained where it begins', (_, source, { code = 'yaml-syntax', says, at }) => {
  const result = parse(source)
  expect(result).toMatchObject({ code, says: expect.stringMatching(says) })
  expect(at.endsWith(result.at?.trimStart() ?? '?')).toBe(true)
})

test.each([
  ['@', 'keeps for itself'],
  ['`', 'keeps for itself'],
  ['%', 'keeps for itself'],
])('a value that begins with %s is told what YAML does with it', (mark, meaning) => {
  const { says } = parse(`title: ${mark}what is it?\n`)
  expect(says).toBe(
    `The value begins with \`${mark}\`, which YAML ${meaning}. Write \`title: ${JSON.stringify(`${mark}what is it?`)}\`.`,
  )
})

test.each([
  ['more than 10,000 nodes', `[${'1,'.repeat(10_001)}]`],
  ['more than 20 levels', `a: ${'['.repeat(21)}${']'.repeat(21)}`],
])('%s are too many', (_, source) => {
  expect(parse(source).code).toBe('yaml-too-large')
})

test.each([
  ['an empty document', '', undefined],
  ['a day', 'a: 2026-01-02', { a: '2026-01-02' }],
  ['words of YAML 1.1', 'a: yes\nb: off', { a: 'yes', b: 'off' }],
  ['nine thousand nodes', `[${'1,'.repeat(9_000)}]`, Array(9_000).fill(1)],
  [
    'nine levels',
    `${'['.repeat(9)}1${']'.repeat(9)}`,
    JSON.parse(`${'['.repeat(9)}1${']'.repeat(9)}`),
  ],
  ['a harmless name', 'a: { proto: 1 }', { a: { proto: 1 } }],
])('%s is data', (_, source, value) => {
  expect(parse(source)).toEqual({ value })
})
