import { describe, expect, it } from 'vitest'
import { decodeRecord } from '@/lib/content'

const valid = `id: 1
date: 2026-11-22
title: Why?
question: Why?
answer: Because.
subject: Physics
`

function decode(text: string) {
  return decodeRecord('learn/physics/why.md', Buffer.from(text))
}

function listCodes(text: string): string[] {
  return decode(text).issues.map((issue) => issue.code)
}

const evaluated = globalThis as { hasRun?: boolean }

describe('front matter that executes', () => {
  it.each([
    '---js',
    '---javascript',
    '---coffee',
    '---json',
    '--- js',
    '---JS',
    ' ---',
    '\uFEFF---js',
  ])('is not opened by %j', (fence) => {
    const text = `${fence}\nglobalThis.hasRun = true, { title: "x" }\n---\n`
    expect(listCodes(text)).toContain('front-matter-missing')
    expect(evaluated.hasRun).toBeUndefined()
  })

  it.each([
    '!!js/function "function () { globalThis.hasRun = true }"',
    '!!js/regexp /a/',
    '!<tag:yaml.org,2002:js/undefined> x',
  ])('is not built from the tag of %s', (value) => {
    expect(listCodes(`---\n${valid}x: ${value}\n---\n`)).toEqual(['yaml-tag'])
    expect(evaluated.hasRun).toBeUndefined()
  })
})

const levels = Array.from({ length: 20 }, (_, level) => level)
const bombs: [string, string, string][] = [
  [
    'aliases of aliases',
    `a0: &a0 [x, x]\n${levels.map((l) => `a${l + 1}: &a${l + 1} [*a${l}, *a${l}]\n`).join('')}`,
    'yaml-anchor',
  ],
  [
    'merge keys',
    `m: &m {${Array.from({ length: 4_000 }, (_, k) => `k${k}: 1`).join(', ')}}\n${'n: {<<: *m}\n'.repeat(20_000)}`,
    'yaml-anchor',
  ],
  ['an alias of itself', 'a: &a [*a]\n', 'yaml-anchor'],
  ['deep brackets', `a: ${'['.repeat(400_000)}\n`, 'yaml-too-large'],
  [
    'deep mappings',
    `a:\n${levels.map((l) => `${' '.repeat(l + 1)}a:\n`).join('')}`,
    'yaml-too-large',
  ],
  [
    'many fields',
    Array.from({ length: 60_000 }, (_, k) => `key${k}: 1\n`).join(''),
    'yaml-too-large',
  ],
  ['many empty items', `a: [${','.repeat(400_000)}]\n`, 'yaml-syntax'],
  ['tags before tags', `${'!a\n'.repeat(200_000)}\n`, 'yaml-tag'],
  ['explicit keys', `${'? '.repeat(200_000)}\n`, 'yaml-too-large'],
  ['a few deep brackets', `a: ${'['.repeat(25)}${']'.repeat(25)}\n`, 'yaml-too-large'],
  ['a few explicit keys', `${'? '.repeat(25)}a\n`, 'yaml-too-large'],
  ['mappings as keys', `${'{'.repeat(25)}a: b${'}: c'.repeat(24)}}\n`, 'yaml-too-large'],
  ['blank lines', `${'\n'.repeat(900_000)}`, 'yaml-too-large'],
  ['lines of blanks', `${`${' '.repeat(900)}\n`.repeat(1_000)}`, 'yaml-too-large'],
  ['lines of other blanks', `a: b\u2028${'\u2028'.repeat(300_000)}`, 'yaml-too-large'],
]

describe('bombs', () => {
  it.each(bombs)('%s are refused', (_name, yaml, code) => {
    expect(listCodes(`---\n${yaml}${valid}---\n`)).toEqual([code])
  })

  it('a scalar of ten megabytes is refused unread', () => {
    expect(listCodes(`---\n${valid}x: ${'a'.repeat(10_000_000)}\n---\n`)).toEqual([
      'file-too-large',
    ])
  })

  it('a megabyte of unknown fields is reported in brief', () => {
    const yaml = Array.from({ length: 4_000 }, (_, k) => `key${k}: ${'a'.repeat(200)}\n`).join('')
    const { record, issues } = decode(`---\n${valid}${yaml}---\n`)
    expect(record).toBeDefined()
    expect(issues.map((issue) => issue.code)).toEqual(Array(20).fill('field-unknown'))
  })
})

describe('reserved names', () => {
  it.each([
    '__proto__:\n  polluted: true\n',
    '"\\x5f_proto__": {polluted: true}\n',
    'seo:\n  __proto__:\n    polluted: true\n',
    'x: [{__proto__: {polluted: true}}]\n',
  ])('%j is refused', (yaml) => {
    expect(listCodes(`---\n${valid}${yaml}---\n`)).toEqual(['yaml-key'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each(['constructor', 'toString', 'hasOwnProperty', '<<'])(
    '%s is a field like any other',
    (name) => {
      const { record, issues } = decode(`---\n${valid}${name}: {polluted: true}\n---\n`)
      expect(issues.map((issue) => issue.code)).toEqual(['field-unknown'])
      expect(record?.front.title).toBe('Why?')
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    },
  )
})

it('leaves nothing behind from one file to the next', () => {
  const text = `---\n${valid}---\n`
  const first = decode(text)
  if (first.record) first.record.front.title = 'changed'
  expect(decode(text).record?.front.title).toBe('Why?')
})
