import { expect, it } from 'vitest'
import { makePrintable } from './printable'

it.each([
  ['a bell', 'a\u0007b', 'a\ufffdb'],
  ['a control character of the second block', 'a\u0085b', 'a\ufffdb'],
  ['half of a pair', 'a\ud83d', 'a\ufffd'],
  ['a code point that is no character', 'a\uffff\u{1fffe}', 'a\ufffd\ufffd'],
  ['line breaks and tabs', 'a\n\tb\r\n', 'a\n\tb\r\n'],
  ['emoji, joiners and other scripts', '👩‍👧 नमस्ते', '👩‍👧 नमस्ते'],
])('%s', (_, text, printable) => {
  expect(makePrintable(text)).toBe(printable)
})

it('reaches every text of a record, and leaves a plain record as it is', () => {
  const plain = { id: 7, seo: { title: 'a' }, list: [{ title: 'b' }], no: undefined, yes: true }
  expect(makePrintable(plain)).toBe(plain)
  const record = { ...plain, seo: { title: 'a\u0001' }, list: [{ title: 'b\u0002' }] }
  expect(makePrintable(record)).toEqual({
    ...plain,
    seo: { title: 'a\ufffd' },
    list: [{ title: 'b\ufffd' }],
  })
})
