import { renameSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { refreshCatalog } from '../sqlite/refresh/refresh-catalog'
import { TestCorpus } from '../test-corpus'
import { watchContent } from '../writer'

/** Watches a corpus while `edit` is made; `check` is to hold in the end. */
async function watchWhile(
  corpus: TestCorpus,
  edit: () => void,
  check: () => void,
): Promise<string[]> {
  await refreshCatalog(corpus)
  const paths: string[] = []
  const errors: unknown[] = []
  const watcher = await watchContent({
    contentDir: corpus.contentDir,
    dataDir: corpus.dataDir,
    onChange: (change) => paths.push(...change.paths),
    onError: (error) => errors.push(error),
    onRefused: (error) => errors.push(error),
  })
  try {
    edit()
    await vi.waitFor(check, { timeout: 10_000, interval: 20 })
  } finally {
    await watcher.close()
  }
  expect(errors).toEqual([])
  return paths
}

async function listTitles(corpus: TestCorpus): Promise<string[]> {
  const questions = await corpus.open().listNewest(10)
  return questions.map(({ question }) => question).sort()
}

describe('while the content is watched', () => {
  test.each<[string, (corpus: TestCorpus) => void, string[]]>([
    [
      'a saved record',
      (corpus) => corpus.write({ at: 'art/one', id: 1, title: 'New?' }),
      ['New?', 'two'],
    ],
    ['a new record', (corpus) => corpus.write({ at: 'art/three' }), ['one', 'three', 'two']],
    ['a new subject', (corpus) => corpus.write({ at: 'music/tone' }), ['one', 'tone', 'two']],
    ['a removed record', (corpus) => corpus.remove('learn/art/one.md'), ['two']],
    ['a removed subject', (corpus) => corpus.remove('learn/physics'), ['one']],
    [
      'a renamed record',
      ({ contentDir }) =>
        renameSync(
          path.join(contentDir, 'learn/physics/two.md'),
          path.join(contentDir, 'learn/art/two.md'),
        ),
      ['one', 'two'],
    ],
  ])('%s is seen', async (_, edit, expected) => {
    using corpus = new TestCorpus([
      { at: 'art/one', id: 1 },
      { at: 'physics/two', id: 2 },
    ])
    await watchWhile(
      corpus,
      () => edit(corpus),
      async () => expect(await listTitles(corpus)).toEqual(expected),
    )
  })

  test('the pages that may have changed are named', async () => {
    using corpus = new TestCorpus([
      { at: 'art/one', id: 1 },
      { at: 'physics/two', id: 2 },
    ])
    const paths = await watchWhile(
      corpus,
      () => corpus.write({ at: 'art/one', id: 1, answer: 'Otherwise.' }),
      async () => expect((await corpus.open().getRevision()).change).toBe(1),
    )
    expect(paths).toContain('/learn/art/questions/one')
    expect(paths).not.toContain('/learn/physics/questions/two')
  })

  test('a record in a subject that came later is seen', async () => {
    using corpus = new TestCorpus([{ at: 'art/one', id: 1 }])
    await watchWhile(
      corpus,
      () => {
        corpus.write({ at: 'music/tone' })
        setTimeout(() => corpus.write({ at: 'music/scale' }), 200)
      },
      async () => expect(await listTitles(corpus)).toEqual(['one', 'scale', 'tone']),
    )
  })

  test('changed redirects are in force', async () => {
    using corpus = new TestCorpus([{ at: 'art/one', id: 1 }])
    await watchWhile(
      corpus,
      () => corpus.writeFile('redirects.yaml', '- from: /old\n  to: /learn/art\n'),
      async () => {
        const found = await corpus.open().resolve('/old')
        expect(found).toEqual({ kind: 'redirect', to: '/learn/art' })
      },
    )
  })
})
