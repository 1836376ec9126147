import { describe, expect, test } from 'vitest'
import { describeNestedPath, describeUnusablePath, parseRecordPath } from './check-place'
import { listClaimedIds } from './claimed-ids'
import { cutText } from './cut-text'
import { formatDate } from './format-date'
import { isNamedLikeRecord } from './nested-records'
import { parseInstant } from './parse-instant'
import { getSubjectSlug, getSubjectTitle } from './subject-slug'
import { decodeText, maxFileBytes } from './text'
import { address, ownPath } from './value-kinds'
import { findVisibilityLine } from './visibility-slips'

test.each<[string, object | undefined]>([
  ['learn/a-b/c-1.md', { subject: 'a-b', slug: 'c-1' }],
  ['learn/a/b.mdx', undefined],
  ['learn/a/b.md.bak', undefined],
  ['learn/a/b.md/c', undefined],
  ['x/learn/a/b.md', undefined],
  ['learn/a/b/c.md', undefined],
  ['learn/a/B.md', undefined],
  ['learn/A/b.md', undefined],
  ['learn/a.md', undefined],
  ['', undefined],
])('the path %j is the record %j', (file, place) => {
  expect(parseRecordPath(file)).toEqual(place)
})

test.each([
  ['learn/a/deep/Why not?.md', 'learn/a/why-not.md'],
  ['learn/a/deep/v1.2 of it.mdx', 'learn/a/v1-2-of-it.md'],
  ['learn/a/deep/мир.md', 'learn/a/<slug>.md'],
])('%s belongs at %s', (file, place) => {
  expect(describeNestedPath(file).fix).toBe(`Move it to \`${place}\`.`)
})

test.each([
  ['learn/a\u200bb', 'U+200B, behind "learn/a"'],
  ['learn/a/x\u00ad.md', 'U+00AD, behind "learn/a/x"'],
  ['learn/\ud83d', 'U+D83D, behind "learn/"'],
])('an invisible character of a path is named: %j', (file, named) => {
  expect(describeUnusablePath(file).message).toContain(
    `: it holds an invisible character, ${named}.`,
  )
})

test('a path without one is told plainly, and a file is not proposed beside its folder', () => {
  expect(describeUnusablePath('learn/A')).toMatchObject({
    severity: 'error',
    code: 'file-path',
    message: "The file's path cannot be a page's address.",
    fix: 'Name it `learn/a`: lower-case letters, digits and hyphens, at most 200 each.',
  })
  expect(describeUnusablePath('other/learn/a/b.md').fix).toContain('`learn/<subject>/<slug>.md`')
})

test.each([
  ['a.md', true],
  ['a.MDX', true],
  ['a.markdown', true],
  ['a.md.bak', false],
  ['amd', false],
  ['a.txt', false],
])('%s is named like a record: %s', (name, expected) => {
  expect(isNamedLikeRecord(name)).toBe(expected)
})

describe('ids that a file claims', () => {
  const record = (front: string) =>
    Buffer.from(
      `---\n${front}\ndate: 2026-01-02\ntitle: A\nquestion: A?\nanswer: B.\nsubject: Art\n---\n`,
    )

  test.each<[string, Buffer, number[]]>([
    ['its own', record('id: 12'), [12]],
    ['its own, written with blanks', record('id:   12  '), [12]],
    ['its own, though the file is broken', Buffer.from('---\nid: 12\ntitle: [\n'), [12]],
    [
      'its own and those that it is the page of',
      record('id: 12\ncanonical_of: [13, 14]'),
      [12, 13, 14],
    ],
    [
      'its own, where the others are broken',
      Buffer.from('---\nid: 12\ncanonical_of: [\n---\n'),
      [12],
    ],
    ['its own, in another spelling', record('"id": 12'), [12]],
    ['none of a text that is no number', Buffer.from('---\nid: twelve\n---\n'), []],
    ['none of another field', Buffer.from('---\nold_id: 12\n---\n'), []],
    ['none of an empty file', Buffer.from(''), []],
  ])('%s', (_, source, ids) => {
    expect(listClaimedIds('learn/art/a.md', source)).toEqual(ids)
  })

  test('are read where the bytes are a part of more', () => {
    const whole = Buffer.concat([Buffer.from('id: 99\n'), record('id: 12')])
    expect(listClaimedIds('learn/art/a.md', whole.subarray(7))).toEqual([12])
  })
})

test.each([
  ['Physics', 'physics'],
  ['Business & Management', 'business-and-management'],
  ['R&D', 'r-and-d'],
  ['Children’s Books', 'childrens-books'],
  ["Children's Books", 'childrens-books'],
  ['Économie & Société', 'economie-and-societe'],
  ['ﬁnance', 'finance'],
  [' - C++ / C# - ', 'c-c'],
  ['مرحبا', ''],
  ['', ''],
])('the subject %j stands in the folder %j', (name, slug) => {
  expect(getSubjectSlug(name)).toBe(slug)
})

test.each([
  ['physics', 'Physics'],
  ['business-and-management', 'Business and Management'],
  ['of-mice-and-men', 'Of Mice and Men'],
  ['the-art-of-the-possible', 'The Art of the Possible'],
  ['-a--b-', 'A B'],
  ['3d-art', '3d Art'],
])('the folder %j is the subject %j', (slug, title) => {
  expect(getSubjectTitle(slug)).toBe(title)
})

describe('a text that is cut', () => {
  const sentence = `${'x'.repeat(49)}.`

  test.each<[string, string, string, number?]>([
    ['of the limit stays', 'a'.repeat(160), 'a'.repeat(160)],
    ['of one more is cut', 'a'.repeat(161), `${'a'.repeat(159)}…`],
    ['is one line', ' a \n\t b ', 'a b'],
    [
      'ends after a sentence that is long enough',
      `${sentence} And then ${'more '.repeat(40)}`,
      sentence,
    ],
    [
      'does not end after a short one',
      `${sentence.slice(1)} And then it goes on`,
      `${sentence.slice(1)} And then…`,
      60,
    ],
    ['ends after a sentence at the limit', `${'x'.repeat(59)}. And more`, `${'x'.repeat(59)}.`, 60],
    ['ends no sentence behind the limit', `${'x'.repeat(60)}. And more`, `${'x'.repeat(59)}…`, 60],
    [
      'ends after the last of several',
      `${sentence} Yes. No! And ${'more '.repeat(40)}`,
      `${sentence} Yes. No!`,
    ],
    [
      'ends after a closing quotation mark',
      `${sentence.slice(0, -1)}?” And ${'more '.repeat(40)}`,
      `${sentence.slice(0, -1)}?”`,
    ],
    [
      'does not end after an abbreviation',
      `${'x'.repeat(50)} by Dr. Ada and ${'more '.repeat(40)}`,
      `${`${'x'.repeat(50)} by Dr. Ada and ${'more '.repeat(40)}`.slice(0, 156).trim()}…`,
    ],
    [
      'drops signs before its end',
      `${'x'.repeat(50)} one, – (two three`,
      `${'x'.repeat(50)} one…`,
      60,
    ],
    [
      'drops one word, and all blanks before it',
      `${'x'.repeat(50)} one  two three`,
      `${'x'.repeat(50)} one…`,
      56,
    ],
  ])('%s', (_, text, expected, limit) => {
    expect(cutText(text, limit)).toBe(expected)
  })
})

test.each([
  ['2026-01-02', '2026-01-02T00:00:00.000Z'],
  ['2026-01-02T03:04', '2026-01-02T03:04:00.000Z'],
  ['2026-01-02 03:04:05', '2026-01-02T03:04:05.000Z'],
  ['2026-01-02T03:04:05.6789', '2026-01-02T03:04:05.678Z'],
  ['2026-01-02T03:04Z', '2026-01-02T03:04:00.000Z'],
  ['2026-01-02T03:04+05:30', '2026-01-01T21:34:00.000Z'],
  ['2026-01-31T23:59-01:00', '2026-02-01T00:59:00.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ['2026-02-28T12:00', '2026-02-28T12:00:00.000Z'],
  ['2026-02-29', undefined],
  ['2026-02-30T12:00', undefined],
  ['2026-04-31', undefined],
  ['2026-13-01', undefined],
  ['2026-00-31', undefined],
  ['2026-01-02T25:00', undefined],
  ['2026-01-30T25:00', undefined],
  ['2026-01-02T', undefined],
  ['2026-1-2', undefined],
  ['on 2026-01-02', undefined],
])('%s is the instant %s', (text, instant) => {
  expect(parseInstant(text)?.toISOString()).toBe(instant)
})

describe('bytes', () => {
  const decode = (source: Uint8Array) => {
    const { text, issues } = decodeText('a.md', source)
    return { text, issues: issues.map(({ code, line, column }) => `${line}:${column} ${code}`) }
  }

  test.each<[string, Buffer, { text?: string; issues: string[] }]>([
    ['that are plain', Buffer.from('aä'), { text: 'aä', issues: [] }],
    [
      'with a mark before them',
      Buffer.from('\ufeffa'),
      { text: 'a', issues: ['1:1 file-byte-order-mark'] },
    ],
    ['with a mark among them', Buffer.from('a\ufeffb'), { text: 'a\ufeffb', issues: [] }],
    [
      'with a carriage return',
      Buffer.from('a\nb\r\nc'),
      { text: 'a\nb\r\nc', issues: ['2:2 file-line-ends'] },
    ],
    ['with NUL', Buffer.from('a\nb\0c'), { issues: ['2:2 file-nul'] }],
    ['of Latin-1', Buffer.from('a\ncaf\xe9', 'latin1'), { issues: ['2:4 file-not-utf8'] }],
    [
      'of Latin-1 behind a sign that stands for such',
      Buffer.concat([Buffer.from('\ufffd🧪ü'), Buffer.from([0xe9])]),
      { issues: ['1:5 file-not-utf8'] },
    ],
    [
      'as many as are read',
      Buffer.alloc(maxFileBytes, 'a'),
      { text: 'a'.repeat(maxFileBytes), issues: [] },
    ],
    ['one more', Buffer.alloc(maxFileBytes + 1, 'a'), { issues: ['1:1 file-too-large'] }],
  ])('%s', (_, source, expected) => {
    expect(decode(source)).toEqual(expected)
  })
})

test.each([
  ['/a', true, true],
  ['/a/b?c#d', true, true],
  ['/', false, false],
  ['//a', false, false],
  ['/\\a', false, false],
  ['/a b', false, false],
  ['/a\\b', false, false],
  ['see /a', false, false],
  ['https://a.example/b', false, true],
  ['HTTP://a.example', false, true],
  ['https://', false, false],
  ['ftp://a.example', false, false],
  ['see https://a.example', false, false],
  ['', false, false],
])('%j is a path of this site: %s, an address: %s', (value, isPath, isAddress) => {
  expect([ownPath.safeParse(value).success, address.safeParse(value).success]).toEqual([
    isPath,
    isAddress,
  ])
})

test.each<[string, unknown, string | undefined]>([
  ['draft', true, 'status: draft'],
  ['draft', 'no', undefined],
  ['Draft', 0, undefined],
  ['hidden', 'unknown', 'status: draft'],
  ['draft', false, undefined],
  ['published', false, 'status: draft'],
  ['published', 'off', 'status: draft'],
  ['published', true, undefined],
  ['state', 'draft', 'status: draft'],
  ['Status', 'Published', undefined],
  ['Status', 'not public', 'status: draft'],
  ['Status', 7, 'status: draft'],
  ['publishDate', '2026-01-02', 'publish_at: 2026-01-02'],
  ['publishDate', 'soon', 'publish_at: 2026-11-22T09:00:00+01:00'],
  ['expires_on', 20260102, 'expire_at: 2026-11-22T09:00:00+01:00'],
  ['robots', 'noindex', 'no_index: true'],
  ['robots', 'index, follow', undefined],
  ['robots', 'all', undefined],
  ['noindex', true, 'no_index: true'],
  ['noindex', false, undefined],
  ['noindex', 12, 'no_index: true'],
  ['colour', 'red', undefined],
])('%s: %j is written %s', (name, value, line) => {
  expect(findVisibilityLine(name, value)).toBe(line)
})

test.each(['', '2026-1-2', 'about 2026-01-02', '2026-01-02T00:00', '2026-13-01'])(
  'what is no day is shown as it is: %j',
  (text) => {
    expect(formatDate(text, 'YYYY')).toBe(text)
  },
)
