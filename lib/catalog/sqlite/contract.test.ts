import { expect, test } from 'vitest'
import { describeCatalog } from '../contract/test-catalog'
import { TestCorpus } from '../test-corpus'
import { refreshCatalog } from './refresh/refresh-catalog'

describeCatalog('SQLite', async (corpus, options) => {
  await refreshCatalog({ ...corpus, ...options })
  return corpus.open(options)
})

test('everything may have changed since a revision of another build', async () => {
  using corpus = new TestCorpus([{ at: 'art/one', id: 1 }])
  const before = await (await corpus.build()).getRevision()
  const catalog = await corpus.build()
  expect(await catalog.getChangesSince(before)).toEqual({ paths: [], everything: true })
})

test('works that overlap share one moment, which a writer does not change', async () => {
  using corpus = new TestCorpus([{ at: 'art/one', id: 1, title: 'What is red?' }])
  const catalog = await corpus.build()
  const [first, second] = await Promise.all([
    catalog.searchQuestions({ query: 'red' }),
    catalog.resolveQuestion('art', 'one'),
    catalog.suggestQuestions('red'),
  ])
  expect([first.total, second?.kind]).toEqual([1, 'question'])
  corpus.write({ at: 'art/two', id: 2, title: 'What is red, again?' })
  await refreshCatalog(corpus)
  expect((await catalog.searchQuestions({ query: 'red' })).total).toBe(2)
})
