import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { resolveQuestion } from './get-catalog'
import { CatalogError } from './model/catalog-error'
import { TestCorpus } from './test-corpus'

let corpus: TestCorpus
beforeEach(() => {
  corpus = new TestCorpus([
    { at: 'art/public', no_index: false, answer: 'An answer.' },
    { at: 'art/draft', status: 'draft' },
  ])
  vi.stubEnv('CONTENT_DIR', corpus.contentDir)
  vi.stubEnv('DATA_DIR', corpus.dataDir)
})
afterEach(() => {
  vi.unstubAllEnvs()
  corpus[Symbol.dispose]()
})

it('makes a page of a file where there is no catalog, and never says that something is missing', async () => {
  rmSync(corpus.dataDir, { recursive: true, force: true })
  const found = await resolveQuestion('art', 'public')
  expect(found).toMatchObject({
    kind: 'question',
    page: {
      record: { slug: 'public' },
      subject: { slug: 'art', title: 'art' },
      description: 'An answer.',
      related: [],
      canonical: '/learn/art/questions/public',
      isIndexable: true,
    },
  })
  for (const slug of ['draft', 'unknown', '../x']) {
    await expect(resolveQuestion('art', slug)).rejects.toThrow(CatalogError)
  }
})
