import { describe, expect, it } from 'vitest'
import { fixRecord } from '@/lib/lint'
import { writeRecord, writeRelated } from './test-record'

const file = 'learn/physics/sky.md'
const other = '/learn/physics/questions/other'
const own = '/learn/physics/questions/sky'
const rest = { author: "'Ann'  # stays" }
const fix = (text: string) => fixRecord(file, Buffer.from(text))

describe('fixRecord mends, once and for all, and leaves the rest alone', () => {
  it.each<[string, string, string]>([
    ['a byte order mark', `\uFEFF${writeRecord(rest)}`, writeRecord(rest)],
    ['Windows line ends', writeRecord(rest).replaceAll('\n', '\r\n'), writeRecord(rest)],
    [
      'another file name and address',
      writeRecord({ file_name: '"x.md"', url: `${other}  `, ...rest }),
      writeRecord({ file_name: 'sky.md', url: own, ...rest }),
    ],
    [
      'related questions that lead nowhere new',
      writeRecord({
        related_article1: writeRelated(other),
        related_article2: writeRelated(other),
        related_article3: writeRelated(own),
        related_article4: writeRelated(other),
        ...rest,
      }),
      writeRecord({ related_article1: writeRelated(other), ...rest }),
    ],
    ['the last field', writeRecord({ related_article1: writeRelated(own) }), writeRecord()],
    [
      'all at once',
      `\uFEFF${writeRecord({ url: other, related_article1: writeRelated(own) }).replaceAll('\n', '\r\n')}`,
      writeRecord({ url: own }),
    ],
  ])('%s', (_name, before, after) => {
    expect(fix(before)).toBe(after)
    expect(fix(after)).toBeUndefined()
  })
})

describe('fixRecord changes nothing', () => {
  it.each<[string, string]>([
    ['in a correct record', writeRecord(rest)],
    ['that takes judgement', writeRecord({ seo: '' })],
    ['in a file that cannot be read', '---\nurl: x\n'],
    ['where the value is over several lines', writeRecord({ url: `>-\n    ${other}` })],
    ['where a comment follows', writeRecord({ url: `${other} # see there` })],
  ])('%s', (_name, text) => {
    expect(fix(text)).toBeUndefined()
  })
})
