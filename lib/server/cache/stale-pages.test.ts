import { rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CatalogReader, refreshCatalog } from '@/lib/catalog'
import { TestCorpus, type TestRecord } from '@/lib/catalog/test-corpus'
import {
  findPage,
  getPageEntry,
  type PageAddress,
  type PageKind,
  pageKindNames,
  routes,
} from '@/lib/routes'
import { assembleStoredResponse } from '../http/stored-response'
import { PageCache } from './page-cache'

/** What a page says, as the catalog tells it: equal for two states of the content exactly if the page is. */
type Read = (catalog: CatalogReader, page: PageAddress) => unknown

async function readQuestion(catalog: CatalogReader, { parameters }: PageAddress) {
  const { subject = '', slug = '' } = parameters
  const found = await catalog.resolveQuestion(subject, slug)
  if (found?.kind !== 'question') return found
  // Which similar questions are offered may lag behind: they are chosen anew when the page is.
  const { related: _, otherSubjects, subject: own, topics, ...page } = found.page
  const named = (all: readonly { slug: string; title: string }[]) =>
    all.map(({ slug, title }) => ({ path: slug, title }))
  return { ...page, topics: named(topics), subjects: named([own, ...otherSubjects]) }
}

async function readSubject(catalog: CatalogReader, { kind, parameters, page = 1 }: PageAddress) {
  const { subject = '' } = parameters
  const sort = kind === 'subject' ? 'newest' : 'a-z'
  return [
    await catalog.getSubject(subject),
    await catalog.listQuestions(subject, { page, sort }),
    await catalog.listSubjectTopics(subject, 16),
  ]
}

/** How each kind that is kept until a change touches it is read. */
const reads: Partial<Record<PageKind, Read>> = {
  home: async (catalog) => [
    await catalog.getTotals(),
    await catalog.listSubjects(),
    await catalog.listNewest(8),
    await catalog.getQuestionOfTheDay('2026-01-01'),
  ],
  subjects: async (catalog) => [await catalog.listAllSubjects(), await catalog.getTotals()],
  subject: readSubject,
  subjectAlphabetical: readSubject,
  question: readQuestion,
  questionMarkdown: readQuestion,
  questionImage: readQuestion,
  topic: async (catalog, { parameters: { topic = '' }, page = 1 }) => [
    await catalog.getTopic(topic),
    await catalog.listTopicQuestions(topic, page),
  ],
  siteImage: () => 'the name of the site',
}

test('each kind that is kept until a change touches it is read here', () => {
  const kept = pageKindNames.filter((kind) => getPageEntry(kind).cache.keep === 'exact')
  expect(kept.filter((kind) => reads[kind] === undefined)).toEqual([])
})

const subjects = ['art', 'law', 'music']
const slugs = ['one', 'two', 'three', 'four', 'five']
const words = ['Colour', 'colour', 'Form', 'Sound']

/** Every address that a page of this small world can have. */
const addresses = [
  ...[routes.home(), routes.subjects()],
  ...subjects.flatMap((subject) => [
    ...[routes.subject(subject), routes.subjectAlphabetical(subject)],
    ...slugs.flatMap((slug) => [
      routes.question(subject, slug),
      routes.questionMarkdown(subject, slug),
    ]),
  ]),
  ...['colour', 'form', 'sound'].map((topic) => routes.topic(topic)),
]

/** Addresses of the questions that stand anywhere in what a page says. */
function listLinks(said: unknown): string[] {
  if (typeof said !== 'object' || said === null) return []
  const { subject, slug } = said as Record<string, unknown>
  const own =
    typeof subject === 'string' && typeof slug === 'string' ? [routes.question(subject, slug)] : []
  return [...own, ...Object.values(said).flatMap(listLinks)]
}

async function readAll(catalog: CatalogReader): Promise<Map<string, unknown>> {
  const said = new Map<string, unknown>()
  for (const address of addresses) {
    const page = findPage(address)
    const read = page && reads[page.kind]
    if (!read) throw new Error(`${address} is of no kind that is read here.`)
    said.set(address, JSON.parse(JSON.stringify((await read(catalog, page)) ?? null)))
  }
  return said
}

/** A cache that holds every page, each with the questions that it links to. */
function fill(said: ReadonlyMap<string, unknown>): PageCache {
  const cache = new PageCache({ pageBytes: 10_000_000, briefBytes: 1_000 })
  for (const [address, page] of said) {
    const parts = { status: 200, headers: [], contentType: 'text/html', renderedAt: 0 }
    const shows = listLinks(page)
    const stored = assembleStoredResponse({ ...parts, body: Buffer.from('x'), shows }, {})
    cache.setPage(address, { kind: 'other', stored, freshUntil: Number.POSITIVE_INFINITY })
  }
  return cache
}

const at = fc.record({ subject: fc.constantFrom(...subjects), slug: fc.constantFrom(...slugs) })
const record = fc.record({
  title: fc.constantFrom('Why?', 'How?', 'When?'),
  date: fc.constantFrom('2025-01-01', '2025-02-02', '2025-03-03'),
  keywords: fc.subarray(words),
  /** Records with one id are one question. */
  id: fc.integer({ min: 1, max: 20 }),
  status: fc.constantFrom('published', 'published', 'published', 'published', 'draft'),
  /** Whether it keeps a page of its own although another record carries its question. */
  stays: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
})
/** A record for each place. */
const folder = fc.array(record, { minLength: 15, maxLength: 15 })
const edit = fc.record({ at, write: fc.option(record, { freq: 4 }) })

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

function apply(corpus: TestCorpus, { at: { subject, slug }, write }: Edit): void {
  if (!write) {
    rmSync(path.join(corpus.contentDir, 'learn', subject, `${slug}.md`), { force: true })
    return
  }
  const { keywords, stays, ...front } = write
  const fields: TestRecord = {
    ...front,
    at: `${subject}/${slug}`,
    answer: `Answer ${write.id}.`,
    subject,
    seo: { page_keywords: keywords.join(', ') },
    ...(stays && { canonical: routes.question('art', 'one') }),
  }
  corpus.write(fields)
}

test('no page that a change has made stale is kept', async () => {
  await fc.assert(
    fc.asyncProperty(
      folder,
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      async (begin, changes) => {
        using corpus = new TestCorpus()
        for (const [n, write] of begin.entries()) {
          const subject = subjects[n % 3] ?? ''
          apply(corpus, { at: { subject, slug: slugs[n % 5] ?? '' }, write })
        }
        await refreshCatalog(corpus)
        let before = await readAll(corpus.open())
        for (const one of changes) {
          apply(corpus, one)
          const { change } = await refreshCatalog(corpus)
          const cache = fill(before)
          if (change) cache.drop(change)
          const after = await readAll(corpus.open())
          for (const address of addresses) {
            if (cache.get(address))
              expect([address, after.get(address)]).toEqual([address, before.get(address)])
          }
          before = after
        }
      },
    ),
    { numRuns: 25 },
  )
}, 600_000)

test('a change of one record keeps the pages of other subjects and topics', async () => {
  using corpus = new TestCorpus()
  for (const [n, slug] of slugs.entries()) {
    const seo = (word: string) => ({ page_keywords: word })
    corpus.write({ at: `art/${slug}`, id: n + 1, date: `2025-01-0${n + 1}`, seo: seo('colour') })
    corpus.write({ at: `law/${slug}-law`, id: n + 11, seo: seo('form') })
  }
  await refreshCatalog(corpus)
  const kept = [
    ...[routes.subject('law'), routes.subjectAlphabetical('law'), routes.topic('form')],
    ...[routes.question('law', 'one-law'), routes.question('art', 'five'), routes.siteImage('1')],
  ]
  const dropped = [
    ...[routes.home(), routes.subjects(), routes.subject('art'), routes.subject('art', 2)],
    ...[routes.subjectAlphabetical('art'), routes.topic('colour'), routes.topic('colour', 2)],
    ...['one', 'two', 'three'].map((slug) => routes.question('art', slug)),
    routes.questionMarkdown('art', 'two'),
  ]
  const cache = fill(new Map([...kept, ...dropped].map((address) => [address, address])))
  corpus.write({
    at: 'art/two',
    id: 2,
    date: '2025-01-02',
    title: 'Otherwise?',
    seo: { page_keywords: 'colour' },
  })
  const { change } = await refreshCatalog(corpus)
  if (change) cache.drop(change)
  expect(kept.filter((address) => !cache.get(address))).toEqual([])
  expect(dropped.filter((address) => cache.get(address))).toEqual([])
})

test('a change names each page that shows its neighbours, also of a record that another carries', async () => {
  using corpus = new TestCorpus()
  const carrier = routes.question('art', 'one')
  corpus.write({ at: 'art/one', id: 1, date: '2025-01-01' })
  corpus.write({ at: 'law/one', id: 1, date: '2025-01-01', canonical: carrier })
  await refreshCatalog(corpus)
  corpus.write({ at: 'law/two', id: 2, date: '2025-01-02' })
  const { change } = await refreshCatalog(corpus)
  expect(change?.paths).toEqual(expect.arrayContaining([carrier, routes.question('law', 'one')]))
})
