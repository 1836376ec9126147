import { describe, expect, it } from 'vitest'
import { type FieldValue, removeField, setField } from '@/lib/content'

const wrap = (yaml: string) => `---\n${yaml}---\n\n&nbsp;\n`
const b = 'b:\n    url: /x   # there\n    title: >-\n        One\n        two\n'

describe('setField changes one value and nothing else', () => {
  it.each<[string, string, [string, string?], FieldValue, string]>([
    ['a plain value', 'a: 1 # one\nc: 2\n', ['a'], 7, 'a: 7 # one\nc: 2\n'],
    ['a quoted value', `a: "x: y"\nc: 2\n`, ['a'], 'z', 'a: z\nc: 2\n'],
    ['a block', 'a: >-\n    x\n    y\nc: 2\n', ['a'], 'z', 'a: z\nc: 2\n'],
    ['an empty value', 'a:\nc: 2\n', ['a'], 'z', 'a: z\nc: 2\n'],
    ['the last value', 'c: 2\na: x\n', ['a'], 'z', 'c: 2\na: z\n'],
    ['a member', b, ['b', 'url'], '/y', b.replace('/x', '/y')],
    [
      'a member in a block',
      b,
      ['b', 'title'],
      'Three',
      'b:\n    url: /x   # there\n    title: Three\n',
    ],
    ['a member between braces', 'a: {x: 1, y: 2}\n', ['a', 'y'], 'k, l', 'a: {x: 1, y: "k, l"}\n'],
    ['text that needs quotes', 'a: x\n', ['a'], 'y: z', 'a: "y: z"\n'],
    ['a missing field', 'a: x\n', ['c'], 'z', 'a: x\nc: z\n'],
    ['a missing list', 'a: x\n', ['c'], ['/y', 3], 'a: x\nc:\n  - /y\n  - 3\n'],
    ['a value by a list', 'a: /x\nc: 2\n', ['a'], ['/y'], 'a:\n  - /y\nc: 2\n'],
    ['a list', 'a:\n    - /x\n    - /z\nc: 2\n', ['a'], ['/y', '/z'], 'a:\n  - /y\n  - /z\nc: 2\n'],
    ['a list between brackets', 'a: [/x, /z]\nc: 2\n', ['a'], ['/y'], 'a:\n  - /y\nc: 2\n'],
    [
      'Windows line ends',
      'a: x\r\nb: >-\r\n    y\r\nc: 2\r\n',
      ['b'],
      'z',
      'a: x\r\nb: z\r\nc: 2\r\n',
    ],
  ])('%s', (_name, before, path, value, after) => {
    const wrapped = before.includes('\r') ? (yaml: string) => `---\r\n${yaml}---\r\n` : wrap
    expect(setField(wrapped(before), path, value)).toBe(wrapped(after))
  })

  it.each<[string, string, [string, string?], FieldValue]>([
    ['a member of what is missing', 'a: x\n', ['b', 'url'], '/y'],
    ['a missing field between braces', '{a: x}\n', ['b'], '/y'],
    ['a document that is a list', '- a\n', ['b'], '/y'],
  ])('refuses %s', (_name, before, path, value) => {
    expect(setField(wrap(before), path, value)).toBeUndefined()
  })
})

describe('removeField removes a field and nothing else', () => {
  it.each([
    ['on one line', 'x: 1\na: 1 # one\nc: 2\n', 'x: 1\nc: 2\n'],
    ['a mapping', 'a:\n    x: 1\n    y: 2\nc: 2\n', 'c: 2\n'],
    ['a list in the first column', 'a:\n- 1\n- 2\n# kept\nc: 2\n', '# kept\nc: 2\n'],
    ['a block', 'a: |\n    x\n\n    y\nc: 2\n', 'c: 2\n'],
    ['the last one', 'c: 2\na: x\n', 'c: 2\n'],
    ['an empty one', 'c: 2\na:\nd: 3\n', 'c: 2\nd: 3\n'],
    ['none', 'c: 2\n', 'c: 2\n'],
  ])('%s', (_name, before, after) => {
    expect(removeField(wrap(before), 'a')).toBe(wrap(after))
  })

  it('refuses a field between braces', () => {
    expect(removeField(wrap('{a: x, b: y}\n'), 'a')).toBeUndefined()
  })
})
