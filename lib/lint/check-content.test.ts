import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Comparisons, checkContent } from '@/lib/lint'
import { writeRecord, writeRelated } from './test-record'

const now = new Date('2026-06-01T00:00:00Z')
let folder: string
let root: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lint-'))
  root = path.join(folder, 'content')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(file: string, text: string) {
  const absolute = path.join(root, 'learn', file)
  await mkdir(path.dirname(absolute), { recursive: true })
  await writeFile(absolute, text)
}

async function check(storeFile?: string, threads = 1): Promise<string[]> {
  const store = storeFile === undefined ? {} : { storeFile }
  const { issues } = await checkContent({ root, now, threads, ...store })
  return issues.map(({ file, line, code }) => `${file}:${line} ${code}`)
}

const answer = (words: string) =>
  `${words} ${Array.from({ length: 300 }, (_, n) => `word${n}`).join(' ')}.`

describe('records are compared with each other', () => {
  it('related questions and links that lead nowhere, or to an earlier address', async () => {
    const to = (slug: string) => `/learn/physics/questions/${slug}`
    await write(
      'physics/a.md',
      writeRecord({
        answer: `See [the sea](${to('sea')}), [the sky](${to('b')}) and [the moon](${to('moon')}).`,
        related_article1: writeRelated(to('b')),
        related_article2: writeRelated(to('moon')),
        related_article3: writeRelated(to('old-b')),
      }),
    )
    await write(
      'physics/b.md',
      writeRecord({ id: '2', question: 'Why?', answer: 'So.', redirect_from: to('old-b') }),
    )
    await write('physics/sea.md', writeRecord({ id: '3', question: 'Where?', answer: 'There.' }))
    expect(await check()).toEqual([
      'learn/physics/a.md:8 link-dead',
      'learn/physics/a.md:19 related-dead',
      'learn/physics/a.md:24 related-moved',
    ])
  })

  it('one question under two subjects is no finding', async () => {
    await write('physics/a.md', writeRecord())
    await write('science/a.md', writeRecord({ subject: 'Science' }))
    expect(await check()).toEqual([])
  })

  it('the same id, answer or question where it should differ', async () => {
    await write('physics/a.md', writeRecord())
    await write('physics/a2.md', writeRecord({ question: 'Why is it not?' }))
    await write('physics/a3.md', writeRecord())
    await write('physics/b.md', writeRecord({ question: 'Why blue?', answer: 'Otherwise.' }))
    await write('physics/c.md', writeRecord({ id: '3', question: 'Why not?' }))
    await write('physics/d.md', writeRecord({ id: '4', answer: 'In yet another way.' }))
    expect(await check()).toEqual([
      'learn/physics/a2.md:2 duplicate-copy',
      'learn/physics/a3.md:2 duplicate-copy',
      'learn/physics/b.md:2 duplicate-id',
      'learn/physics/c.md:8 duplicate-answer',
      'learn/physics/d.md:7 duplicate-question',
    ])
  })

  it('a copy is told, not the file that it was made from', async () => {
    const url = '/learn/physics/questions/original'
    await write('physics/original.md', writeRecord({ url }))
    await write('physics/a-copy.md', writeRecord({ url, question: 'Why is it red?' }))
    const { issues } = await checkContent({ root, now, threads: 1 })
    const found = issues.filter(({ code }) => code === 'duplicate-copy')
    expect(found).toMatchObject([
      {
        file: 'learn/physics/a-copy.md',
        severity: 'error',
        message: expect.stringContaining('learn/physics/original.md'),
        fix: expect.stringContaining('`id: 2`'),
      },
    ])
  })

  it('ids that remedies name are free, also beside broken files, and each is named once', async () => {
    await write('physics/a.md', writeRecord({ id: '' }))
    await write('physics/b.md', writeRecord({ id: '', question: 'B?', answer: 'B.' }))
    await write('physics/broken.md', writeRecord({ id: '40', date: 'soon' }))
    await write('physics/c.md', writeRecord({ id: '3', canonical_of: '[50]' }))
    const { issues } = await checkContent({ root, now, threads: 1 })
    const missing = issues.filter(({ code }) => code === 'field-missing')
    expect(missing.map(({ fix }) => fix)).toEqual(['Write `id: 51`.', 'Write `id: 52`.'])
  })

  it('files that remedies name are not there yet, and each is named once', async () => {
    await write('physics/the-sky.md', writeRecord())
    await write('physics/the sky.md', writeRecord())
    await write('physics/The_Sky.md', writeRecord())
    const { issues } = await checkContent({ root, now, threads: 1 })
    const named = issues.flatMap(({ code, fix }) =>
      code === 'file-path' ? [/`(.*?)`/.exec(fix)?.[1]] : [],
    )
    expect(named).toEqual(['learn/physics/the-sky-2.md', 'learn/physics/the-sky-3.md'])
  })

  it('remedies name no merge that would be refused', async () => {
    const draft = { id: '2', status: 'draft', question: 'Why?' }
    await write('physics/a.md', writeRecord(draft))
    await write('physics/b.md', writeRecord())
    await write('science/a.md', writeRecord({ ...draft, id: '4', answer: 'In private.' }))
    await write('science/b.md', writeRecord({ ...draft, id: '5', answer: 'In private.' }))
    const { issues } = await checkContent({ root, now, threads: 1 })
    const found = issues.filter(({ code }) => code === 'duplicate-answer')
    expect(found.map(({ fix }) => fix)).toEqual([
      'Merge them: `portal merge physics/a --into physics/b`.',
      'Make each say what the other does not, or remove one of them.',
    ])
  })

  it('images whose files are not there, however they are given', async () => {
    const publicDir = path.join(folder, 'public')
    await mkdir(path.join(publicDir, 'images'), { recursive: true })
    for (const name of ['cell.png', 'a b.png', '.secret.png']) {
      await writeFile(path.join(publicDir, 'images', name), '')
    }
    const images = [
      '![A](/images/cell.png) ![B](/images/cell.png?v=2 "Title") ![C](</images/a%20b.png>)',
      '![D](https://example.org/x.png) ![E](/icon.svg) `![F](/in-code.png)`',
      '![G](/images/Cell.png) ![H](cell.png) ![I](/images/.secret.png) ![J](/../x.png)',
      '![K][fig] ![fig] ![L](#)',
      '[fig]: /images/figure.png',
    ]
    await write('physics/a.md', writeRecord({ answer: `|-\n    ${images.join('\n\n    ')}` }))
    await write('physics/b.md', writeRecord({ id: '2', question: 'B?', answer: 'B.' }))
    const { issues } = await checkContent({ root, now, threads: 1, publicDir })
    const found = issues.filter(({ code }) => code === 'image-missing')
    expect(found.map(({ line, message }) => `${line} ${message}`)).toEqual([
      ...['/images/Cell.png', 'cell.png', '/images/.secret.png', '/../x.png'].map(
        (target) => `13 There is no image at "${target}".`,
      ),
      ...['/images/figure.png', '/images/figure.png', '#'].map(
        (target) => `15 There is no image at "${target}".`,
      ),
    ])
    expect(found[0]?.fix).toContain('`public/images/Cell.png`')
    expect(found[1]?.fix).toContain('`public/images/cell.png`')
  })

  it('one record alone is checked against all others, by its newest text', async () => {
    await write('physics/a.md', writeRecord())
    await write('physics/b.md', writeRecord({ id: '2', question: 'B?', answer: 'B.' }))
    const comparisons = new Comparisons({ root, threads: 1 })
    await comparisons.update(now)
    const check = async (changes: Record<string, string>) => {
      await write('physics/b.md', writeRecord(changes))
      const { issues = [] } = comparisons.compare('learn/physics/b.md') ?? {}
      return issues.map(({ code }) => code).sort()
    }
    expect(await check({ id: '2', question: 'B?', answer: 'B.' })).toEqual([])
    expect(await check({ question: 'B?' })).toEqual(['duplicate-copy'])
    expect(await check({ id: '2', answer: 'See [it](/learn/physics/questions/c).' })).toEqual([
      'duplicate-question',
      'link-dead',
    ])
  })

  it('nearly the same answer, unless the record says so', async () => {
    await write('physics/a.md', writeRecord({ answer: answer('First') }))
    await write('physics/b.md', writeRecord({ id: '2', question: 'B?', answer: answer('Second') }))
    await write(
      'physics/c.md',
      writeRecord({
        id: '3',
        question: 'C?',
        answer: answer('Third'),
        canonical: '/learn/physics/questions/a',
      }),
    )
    await write(
      'physics/d.md',
      writeRecord({ id: '4', question: 'D?', answer: 'Something else altogether is said here.' }),
    )
    expect(await check()).toEqual(['learn/physics/b.md:8 duplicate-near'])
  })

  it('a day that lies ahead, unless the record waits for it', async () => {
    await write('physics/a.md', writeRecord({ date: '2026-07-01' }))
    await write(
      'physics/b.md',
      writeRecord({
        id: '2',
        question: 'B?',
        answer: 'B.',
        date: '2026-07-01',
        publish_at: '2026-07-01',
      }),
    )
    expect(await check()).toEqual(['learn/physics/a.md:3 date-future'])
  })
})

describe('redirects', () => {
  const at = (slug: string) => `/learn/physics/questions/${slug}`
  const list = (entries: [from: string, to: string | undefined][]) =>
    entries
      .map(
        ([from, to]) =>
          `- from: ${at(from)}\n  ${to === undefined ? 'gone: true' : `to: ${at(to)}`}\n`,
      )
      .join('')

  it.each<[string, [from: string, to: string | undefined][], string[]]>([
    [
      'that lead to a record, by others too, or say that it is gone',
      [
        ['x', 'y'],
        ['y', 'a'],
        ['z', undefined],
      ],
      [],
    ],
    ['that lead to an earlier address of a record', [['x', 'old-a']], []],
    ['that lead nowhere', [['x', 'none']], ['redirects.yaml:1 redirect-dead']],
    [
      'where a record stands',
      [
        ['x', 'a'],
        ['a', 'x'],
      ],
      ['redirects.yaml:3 redirect-live'],
    ],
    [
      'that lead back',
      [
        ['x', 'y'],
        ['y', 'x'],
        ['z', 'x'],
      ],
      ['redirects.yaml:1 redirect-loop', 'redirects.yaml:3 redirect-loop'],
    ],
    [
      'that are given twice',
      [
        ['x', 'a'],
        ['x', 'none'],
      ],
      ['redirects.yaml:3 redirect-repeated'],
    ],
    ['that a record gives as well', [['old-a', 'a']], ['learn/physics/a.md:11 redirect-repeated']],
  ])('%s', async (_name, entries, expected) => {
    await write('physics/a.md', writeRecord({ redirect_from: at('old-a') }))
    await writeFile(path.join(root, 'redirects.yaml'), list(entries))
    expect(await check()).toEqual(expected)
  })

  it('of records that take the address of another, or the same', async () => {
    const from = `[${at('b')}, ${at('old')}]`
    await write('physics/a.md', writeRecord({ redirect_from: from }))
    await write(
      'physics/b.md',
      writeRecord({ id: '2', question: 'B?', answer: 'B.', redirect_from: at('old') }),
    )
    expect(await check()).toEqual([
      'learn/physics/a.md:11 redirect-live',
      'learn/physics/b.md:10 redirect-repeated',
    ])
  })

  it('of a site that has more of them amiss than one call can take', async () => {
    await write('physics/a.md', writeRecord())
    const dead = Array.from({ length: 150_000 }, (_, n): [string, string] => [`x-${n}`, 'none'])
    await writeFile(path.join(root, 'redirects.yaml'), list(dead))
    expect(await check()).toHaveLength(dead.length)
  })

  it('that cannot be used', async () => {
    await write('physics/a.md', writeRecord())
    await writeFile(path.join(root, 'redirects.yaml'), '- from: /x\n  to: https://evil.example/\n')
    expect(await check()).toEqual(['redirects.yaml:1 redirect-off-site'])
  })
})

describe('reports are kept', () => {
  it('and used for files that have not changed', async () => {
    const store = path.join(folder, 'data', 'check.ndjson')
    await write('physics/a.md', writeRecord({ seo: '' }))
    await write('physics/b.md', writeRecord({ id: '2', question: 'B?', answer: 'B.' }))
    const first = ['learn/physics/a.md:2 description-missing']
    expect(await check(store)).toEqual(first)
    const kept = await readFile(store, 'utf8')
    await writeFile(store, kept.replace('description-missing', 'from-the-store'))
    expect(await check(store)).toEqual(['learn/physics/a.md:2 from-the-store'])

    await write('physics/a.md', writeRecord({ id: '5', seo: '' }))
    expect(await check(store)).toEqual(first)
    await rm(path.join(root, 'learn/physics/a.md'))
    expect(await check(store)).toEqual([])
    expect(await readFile(store, 'utf8')).not.toContain('learn/physics/a.md')
  })

  it('and used unread for files that have not been written since', async () => {
    const store = path.join(folder, 'check.ndjson')
    const later = new Date(Date.now() + 60_000)
    const checkLater = async () =>
      (await checkContent({ root, now: later, threads: 1, storeFile: store })).issues.length
    await write('physics/a.md', writeRecord({ seo: '' }))
    expect(await checkLater()).toBe(1)
    const kept = await readFile(store, 'utf8')
    await writeFile(
      store,
      kept.replace(/"hash":"\w+"/, '"hash":"0"').replace(/\{[^{}]*-missing[^{}]*\}/, ''),
    )
    expect(await checkLater()).toBe(0)
    await write('physics/a.md', writeRecord({ seo: '' }))
    expect(await checkLater()).toBe(1)
  })

  it.each(['', 'not json\n', '{"portalCheck":0}\n{"file":"x"}\n', '{"portalCheck":1}\n{"file":'])(
    'and made anew where the store holds %j',
    async (text) => {
      const store = path.join(folder, 'check.ndjson')
      await write('physics/a.md', writeRecord({ seo: '' }))
      await writeFile(store, text)
      expect(await check(store)).toEqual(['learn/physics/a.md:2 description-missing'])
    },
  )
})

it('threads find what one finds', async () => {
  await mkdir(path.join(root, 'learn/physics'), { recursive: true })
  for (let n = 0; n < 2_000; n++) {
    const answer = `Number ${n}.`
    const changes = { id: String(n), question: `Number ${n}?`, answer }
    const text = writeRecord(n % 100 === 0 ? { ...changes, seo: '' } : changes)
    await writeFile(path.join(root, `learn/physics/number-${n}.md`), text)
  }
  const alone = await check()
  expect(alone.length).toBeGreaterThanOrEqual(20)
  expect(await check(undefined, 2)).toEqual(alone)
})

it('what cannot be listed or read is an issue as well', async () => {
  await write('physics/A.md', writeRecord())
  await write('physics/b.md', 'nothing')
  await writeFile(path.join(root, 'subjects.yaml'), 'physics: 5\n')
  expect(await check()).toEqual([
    'learn/physics/A.md:1 file-path',
    'learn/physics/b.md:1 front-matter-missing',
    'subjects.yaml:1 field-invalid',
  ])
})
