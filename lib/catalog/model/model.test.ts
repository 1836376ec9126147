import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { frontMatterSchema, type QuestionRecord } from '@/lib/content'
import {
  findRedirectProblem,
  normalizeAddress,
  normalizeTarget,
  splitTarget,
} from '../redirects/redirect'
import { formatAddress, parseQuestionAddress, recordFile } from './address'
import { CatalogError } from './catalog-error'
import { ChangeRecorder, everything, mergeChanges } from './change'
import { tidyDescription } from './description'
import { isImported } from './imported'
import { formatMention, listKeywords, topicKey } from './keywords'
import { alphabeticalKey, listId, newestKey } from './list-key'
import { refuseNestedFolders } from './nested-folders'
import { createRecordRow } from './rows'

test.each([
  ['This content discusses the force of gravity.', 'The force of gravity.'],
  ['The article briefly explains how light bends.', 'How light bends.'],
  ['This answer elaborates on the key steps.', 'The key steps.'],
  ['this text summarizes various ways to cook', 'Various ways to cook'],
  ['The document analyses upon a law.', 'A law.'],
  ['This content goes on.', 'Goes on.'],
  [
    'Light bends. This content discusses the rest.',
    'Light bends. This content discusses the rest.',
  ],
  ['The content discussed the rest', 'The content discussed the rest'],
  ['explains the rest', 'Explains the rest'],
  ['  a\n b\t\tc ', 'A b c'],
  ['', ''],
])('the description %j is kept as %j', (text, tidy) => {
  expect(tidyDescription(text)).toBe(tidy)
})

describe('keywords', () => {
  test.each([
    ['Light', 'light', 'light'],
    ['black  holes', 'black-holes', 'black-hole'],
    ['F-test', 'f-test', 'f-test'],
    ['Schrödinger’s cat', 'schrodingers-cat', 'schrodinger-cat'],
    ["Newton's laws", 'newtons-laws', 'newton-law'],
    ['π-bond', 'pi-bond', 'pi-bond'],
    ['α and ω', 'alpha-and-omega', 'alpha-and-omega'],
    ['C++', 'c-plus-plus', 'c-plu-plu'],
    ['C#', 'c-sharp', 'c-sharp'],
    ['R&D', 'r-and-d', 'r-and-d'],
    ['(brackets)', 'brackets', 'bracket'],
    ['a b c', 'a-b-c', 'a-b-c'],
    ['glass', 'glass', 'glass'],
    ['gas', 'gas', 'gas'],
  ])('%j has the address %s and the normal form %s', (title, slug, key) => {
    expect(listKeywords(title)).toEqual([{ title: title.replace(/\s+/g, ' '), slug, key }])
  })

  test('are parted by commas, semicolons and lines, each normal form once, the first spelling first', () => {
    const listed = listKeywords(' Lenses,lens; Light\nLight , ,…')
    expect(listed.map(({ title }) => title)).toEqual(['Lenses', 'lens', 'Light'])
    expect(listed.map(({ key }) => key)).toEqual(['lense', 'len', 'light'])
    expect(listKeywords('Waves, waves, wave').map(({ title }) => title)).toEqual(['Waves'])
    expect(listKeywords(undefined)).toEqual([])
  })

  test.each([
    [100, 1],
    [101, 0],
  ])('of %d characters make %d topics', (length, count) => {
    expect(listKeywords('a'.repeat(length))).toHaveLength(count)
  })

  test('lose a plural s of each word that is long enough', () => {
    expect(topicKey('laws-of-gas-masses')).toBe('law-of-gas-masse')
    expect(topicKey('glasses-class-bus')).toBe('glasse-class-bus')
    expect(topicKey('as-is')).toBe('as-is')
  })

  test('are kept as one text, the normal form first', () => {
    expect(formatMention({ title: 'Waves', slug: 'waves', key: 'wave' })).toBe('wave\nwaves\nWaves')
  })
})

describe('places in lists', () => {
  test('later days come first, and within a day the higher id', () => {
    const days = [
      { date: '2026-01-02', id: 1 },
      { date: '2026-01-02', id: 3 },
      { date: '2025-12-31', id: 9 },
    ]
    const sorted = days.toSorted((a, b) => {
      const [one, other] = [newestKey(a), newestKey(b)]
      return Number(one.key) - Number(other.key) || one.tie - other.tie
    })
    expect(sorted.map(({ id }) => id)).toEqual([3, 1, 9])
  })

  test.each([
    ['“Élan” vital', 'elan” vital'],
    ['¿What is it?', 'what is it?'],
    ['3 laws', '3 laws'],
    ['Ångström', 'angstrom'],
  ])('the title %j is sorted as %j', (title, key) => {
    expect(alphabeticalKey({ title, id: 7 })).toEqual({ key, tie: 7 })
  })

  test('no two lists have one number', () => {
    const ids = [0, 1, 2, 3].flatMap((n) => Object.values(listId).map((list) => list(n)))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test.each([
  [1, '2025-02-28', true],
  [191_999, '2024-11-21', true],
  [192_000, '2024-11-21', false],
  [191_999, '2025-03-01', false],
  [0, '2024-11-21', false],
  [-1, '2024-11-21', false],
])('id %d of %s is of the import: %s', (id, date, expected) => {
  expect(isImported({ id, date })).toBe(expected)
})

describe('a question’s address', () => {
  const place = { subject: 'art', slug: 'why-not' }

  test('comes back', () => {
    expect(formatAddress(place)).toBe('/learn/art/questions/why-not')
    expect(parseQuestionAddress(formatAddress(place))).toEqual(place)
    expect(recordFile(place)).toBe('learn/art/why-not.md')
  })

  test.each([
    '/learn/art',
    '/learn/art/questions/why-not.md',
    '/learn/art/questions/a/cite',
    '/',
    '',
  ])('is not %j', (address) => {
    expect(parseQuestionAddress(address)).toBeUndefined()
  })
})

describe('addresses of redirects', () => {
  test.each([
    ['/Blog//Post.html', '/blog/post'],
    ['/a/', '/a'],
    ['/a.htm', '/a'],
    ['/a.html/b', '/a.html/b'],
    ['//', '/'],
    ['/', '/'],
  ])('%s is asked for as %s', (address, normal) => {
    expect(normalizeAddress(address)).toBe(normal)
  })

  test.each([
    ['/Learn/A/?Q=1#B', '/learn/a?Q=1#B', { path: '/Learn/A/', suffix: '?Q=1#B' }],
    ['/a#B?c', '/a#B?c', { path: '/a', suffix: '#B?c' }],
    ['/a', '/a', { path: '/a', suffix: '' }],
  ])('%s leads to %s', (target, normal, parts) => {
    expect(normalizeTarget(target)).toBe(normal)
    expect(splitTarget(target)).toEqual(parts)
  })

  test.each<[string, string | null, string | undefined]>([
    ['/old', '/learn/art', undefined],
    ['/old', '/learn/art?x=//y#z', undefined],
    ['/old', null, undefined],
    ['old', null, 'redirect-from'],
    ['//old', null, 'redirect-from'],
    ['/o ld', null, 'redirect-from'],
    ['/o\\ld', null, 'redirect-from'],
    ['/o\u0000ld', null, 'redirect-from'],
    ['https://a.example/old', '/learn/art', 'redirect-from'],
    ['/old', 'https://evil.example/learn', 'redirect-off-site'],
    ['/old', '//evil.example', 'redirect-off-site'],
    ['/old', '/learn//evil.example', 'redirect-off-site'],
    ['/old', '/learn/../evil', 'redirect-off-site'],
    ['/old', '/learn/.', 'redirect-off-site'],
    ['/old', '/learn/a b', 'redirect-off-site'],
    ['/old', '/nothing-of-ours', 'redirect-off-site'],
    ['/learn/Art.html', '/learn/art/', 'redirect-loop'],
    ['/learn/art', '/learn/art#part', 'redirect-loop'],
  ])('from %j to %j: %s', (from, to, code) => {
    const problem = findRedirectProblem({ from, to })
    expect(problem?.code).toBe(code)
    if (problem) expect(problem.severity).toBe('error')
  })
})

describe('a change', () => {
  const change = { paths: ['/a', '/b'], everything: false }

  test('of several is one, and one that touches everything is all of them', () => {
    expect(mergeChanges([change, { paths: ['/b', '/c'], everything: false }])).toEqual({
      paths: ['/a', '/b', '/c'],
      everything: false,
    })
    expect(mergeChanges([])).toEqual({ paths: [], everything: false })
    expect(mergeChanges([change, everything])).toEqual({ paths: [], everything: true })
  })

  test('names each address once, and the content as a whole', () => {
    const recorder = new ChangeRecorder()
    expect(recorder.get()).toBeUndefined()
    for (const path of ['/learn/a', '/learn/b', '/learn/a']) recorder.add(path)
    expect(recorder.get()).toEqual({ paths: ['/', '/learn/a', '/learn/b'], everything: false })
    recorder.addEverything()
    expect(recorder.get()).toEqual(everything)
  })

  test('of more than four thousand addresses is one of everything', () => {
    const recorder = new ChangeRecorder()
    for (let n = 0; n < 4_000; n++) recorder.add(`/learn/a/questions/${n}`)
    expect(recorder.get()?.paths).toHaveLength(4_001)
    recorder.add('/learn/b')
    expect(recorder.get()).toEqual(everything)
  })
})

describe('folders of content and data', () => {
  test('may not hold each other, by whatever links', () => {
    const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'nested-')))
    try {
      mkdirSync(path.join(folder, 'content/learn'), { recursive: true })
      symlinkSync('content', path.join(folder, 'link'))
      const refuse = (content: string, data: string) => () =>
        refuseNestedFolders(path.join(folder, content), path.join(folder, data))
      expect(refuse('content', 'content/.data')).toThrow(/DATA_DIR=.* is in CONTENT_DIR=/)
      expect(refuse('content', 'content')).toThrow(CatalogError)
      expect(refuse('link', 'content/new/data')).toThrow(/DATA_DIR=.* is in CONTENT_DIR=/)
      expect(refuse('data/content', 'data')).toThrow(/CONTENT_DIR=.* is in DATA_DIR=/)
      expect(refuse('new/content', '.')).toThrow(/CONTENT_DIR=.* is in DATA_DIR=/)
      for (const data of ['data', 'content.data', '..content', 'link.data', 'new/data']) {
        expect(refuse('content', data)).not.toThrow()
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a row', () => {
  const createRecord = (front: object): QuestionRecord => ({
    file: 'learn/art/why.md',
    subject: 'art',
    slug: 'why',
    hash: '',
    front: frontMatterSchema.parse({
      id: 7,
      date: '2026-02-03',
      title: 'A title',
      question: 'Why?',
      answer: 'Since it is so.',
      subject: 'Art',
      ...front,
    }),
  })
  const seo = { page_description: 'This text explains the reason for it.', page_keywords: 'a b, C' }

  test('holds what lists and search show of a record', async () => {
    expect(
      await createRecordRow(createRecord({ seo, status: 'draft', redirect_from: '/old' })),
    ).toMatchObject({
      ...{ id: 7, subject: 'art', slug: 'why', title: 'Why?', name: 'Art', status: 'draft' },
      ...{ description: 'The reason for it.', keywords: 'a b, C', redirectFrom: ['/old'] },
      mentions: JSON.stringify(['a-b\na-b\na b', 'c\nc\nC']),
      sameAs: [],
    })
  })

  test('holds the beginning of an answer where no description is written', async () => {
    for (const page_description of [undefined, '  ']) {
      const row = await createRecordRow(createRecord({ seo: { page_description } }))
      expect(row).toMatchObject({
        description: 'Since it is so.',
        status: 'published',
        keywords: '',
        redirectFrom: [],
      })
    }
  })

  test('knows equal answers by case, blanks and line breaks, and no others', async () => {
    const digest = async (answer: string) =>
      (await createRecordRow(createRecord({ seo, answer }))).answer
    const own = await digest('Since it\nis  so.')
    for (const same of ['since IT is so. ', 'Since it\\nis so.', 'Since\u00a0it is\t so.']) {
      expect(await digest(same)).toBe(own)
    }
    for (const other of ['Since it is so!', 'Sinceit is so.'])
      expect(await digest(other)).not.toBe(own)
  })

  test('names other addresses and ids of the same question, and never its own', async () => {
    const row = await createRecordRow(
      createRecord({
        seo,
        canonical: '/learn/art/questions/why',
        canonical_of: [
          '/learn/music/questions/why',
          9,
          '/learn/art/questions/why',
          '/learn/art/questions/how',
          '/elsewhere',
        ],
      }),
    )
    expect(row.sameAs).toEqual([
      { kind: 'canonical_of', subject: 'music', slug: 'why', id: 0 },
      { kind: 'canonical_of', subject: '', slug: '', id: 9 },
      { kind: 'canonical_of', subject: 'art', slug: 'how', id: 0 },
    ])
    const other = await createRecordRow(
      createRecord({ seo, canonical: '/learn/music/questions/why' }),
    )
    expect(other.sameAs).toEqual([{ kind: 'canonical', subject: 'music', slug: 'why', id: 0 }])
  })
})
