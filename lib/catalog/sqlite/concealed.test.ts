import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { TestCorpus } from '../test-corpus'
import { beginCatalog, refreshCatalog } from './refresh/refresh-catalog'

const token = 'xyzzyplugh'

test.each<[string, object]>([
  ['a draft', { status: 'draft' }],
  ['one whose time has not come', { publish_at: '2026-01-01T00:00:00.001Z' }],
  ['one whose time is over', { expire_at: '2026-01-01T00:00:00Z' }],
])('a record that is not public is not in the catalog’s file: %s', async (_, fields) => {
  using corpus = new TestCorpus([
    { at: 'art/loud' },
    {
      at: 'art/quiet',
      title: `What is ${token}?`,
      answer: `It is ${token}.`,
      seo: { page_keywords: token, page_description: `About ${token}.` },
      ...fields,
    },
  ])
  await refreshCatalog(corpus)
  const { dataDir } = corpus
  const isInFiles = readdirSync(dataDir).some((name) =>
    readFileSync(path.join(dataDir, name)).includes(token),
  )
  expect(isInFiles).toBe(false)
})

test('in preview, pages are made from their files while the first catalog is built', async () => {
  using corpus = new TestCorpus([{ at: 'art/loud', answer: 'It is very loud.' }])
  await beginCatalog({ ...corpus, preview: true })
  const catalog = corpus.open({ preview: true })
  expect(await catalog.resolveQuestion('art', 'loud')).toMatchObject({
    kind: 'question',
    page: { description: 'It is very loud.', subject: { title: 'art' }, related: [] },
  })
  expect((await catalog.searchQuestions({ query: 'loud' })).total).toBe(0)
  expect(await catalog.listSubjects()).toEqual([])
  const { records } = await refreshCatalog({ ...corpus, preview: true })
  expect(records).toBe(1)
  await beginCatalog({ ...corpus, preview: true })
  expect((await corpus.open({ preview: true }).getTotals()).questions).toBe(1)
})
