import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { needsOrdinaryUser } from '@/lib/testing/needs'
import { TestCorpus } from '../../test-corpus'
import { Database } from '../store/database'
import { getGeneration } from '../store/generation'
import { refreshCatalog, refreshFiles } from './refresh-catalog'

function createCorpus(count: number, subject = 'art'): TestCorpus {
  return new TestCorpus(
    Array.from({ length: count }, (_, id) => ({ at: `${subject}/question-${id}`, id: id + 1 })),
  )
}

const count = async (corpus: TestCorpus) => (await corpus.open().getTotals()).records

const learn = ({ contentDir }: TestCorpus, file = '') => path.join(contentDir, 'learn', file)

describe('a folder that has lost its records does not empty the catalog', () => {
  test.each<[string, number, (corpus: TestCorpus) => void]>([
    ['all of them', 3, (corpus) => corpus.clear()],
    ['the folder learn', 3, (corpus) => corpus.remove('learn')],
    ['the folder itself', 3, (corpus) => rmSync(corpus.contentDir, { recursive: true })],
    [
      'more than half of twenty',
      20,
      (corpus) => {
        for (let id = 0; id < 11; id++) corpus.remove(`learn/art/question-${id}.md`)
      },
    ],
  ])('%s', async (_, records, harm) => {
    using corpus = createCorpus(records)
    await corpus.build()
    harm(corpus)
    await expect(refreshCatalog(corpus)).rejects.toMatchObject({ name: 'ContentRootError' })
    expect(await count(corpus)).toBe(records)
  })

  test('but what is saved meanwhile is in it', async () => {
    using corpus = createCorpus(30)
    await corpus.build()
    corpus.clear()
    corpus.write({ at: 'art/new' })
    await expect(refreshCatalog(corpus)).rejects.toThrow(
      'holds 1 record files, of 30 before: the catalog is kept.',
    )
    expect(await count(corpus)).toBe(31)
  })

  test('unless it is said to be meant', async () => {
    using corpus = createCorpus(3)
    await corpus.build()
    corpus.clear()
    const { contentDir, dataDir, now } = corpus
    await refreshCatalog({ contentDir, dataDir, now, allowEmpty: true })
    expect(await count(corpus)).toBe(0)
    await refreshCatalog(corpus)
  })

  test('when a catalog of another version is built anew', async () => {
    using corpus = createCorpus(3)
    await corpus.build()
    const db = new Database(getGeneration(corpus.dataDir, 'catalog') as string)
    db.exec('PRAGMA user_version = 0')
    db.close()
    corpus.clear()
    await expect(refreshCatalog(corpus)).rejects.toThrow('0 record files, of 3 before')
  })

  test('as far as half of them, which editors may remove', async () => {
    using corpus = createCorpus(20)
    await corpus.build()
    for (let id = 0; id < 10; id++) corpus.remove(`learn/art/question-${id}.md`)
    await refreshCatalog(corpus)
    expect(await count(corpus)).toBe(10)
  })
})

describe('what is there and cannot be read stays in the catalog', () => {
  test('a subject in whose place a file stands', async () => {
    using corpus = createCorpus(3)
    corpus.write({ at: 'physics/light' })
    await corpus.build()
    renameSync(learn(corpus, 'physics'), learn(corpus, '.physics'))
    writeFileSync(learn(corpus, 'physics'), '')
    corpus.write({ at: 'art/new' })
    const { issues } = await refreshCatalog(corpus)
    expect(issues).toMatchObject([{ file: 'learn/physics', code: 'file-unreadable' }])
    expect(await count(corpus)).toBe(5)
    rmSync(learn(corpus, 'physics'))
    renameSync(learn(corpus, '.physics'), learn(corpus, 'physics'))
    expect((await refreshCatalog(corpus)).issues).toEqual([])
    expect(await count(corpus)).toBe(5)
  })

  test('a subject and a record without permission', needsOrdinaryUser, async () => {
    using corpus = createCorpus(3)
    corpus.write({ at: 'physics/light' })
    await corpus.build()
    chmodSync(learn(corpus, 'physics'), 0)
    chmodSync(learn(corpus, 'art/question-0.md'), 0)
    const { issues } = await refreshCatalog(corpus)
    expect(issues.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'learn/art/question-0.md file-unreadable',
      'learn/physics file-unreadable',
    ])
    expect(await count(corpus)).toBe(4)
    chmodSync(learn(corpus, 'physics'), 0o755)
    chmodSync(learn(corpus, 'art/question-0.md'), 0o644)
    expect((await refreshCatalog(corpus)).issues).toEqual([])
    expect(await count(corpus)).toBe(4)
  })

  test('redirects, while their list is no file', async () => {
    using corpus = createCorpus(1)
    corpus.writeFile('redirects.yaml', '- from: /old\n  to: /learn/art\n')
    await corpus.build()
    corpus.remove('redirects.yaml')
    mkdirSync(path.join(corpus.contentDir, 'redirects.yaml'))
    const { issues } = await refreshCatalog(corpus)
    expect(issues).toMatchObject([{ code: 'redirects-unreadable' }])
    expect(await corpus.open().resolve('/old')).toEqual({ kind: 'redirect', to: '/learn/art' })
    corpus.remove('redirects.yaml')
    await refreshCatalog(corpus)
    expect(await corpus.open().resolve('/old')).toEqual({ kind: 'missing' })
  })
})

describe('with `keepVanished`', () => {
  const hold = (corpus: TestCorpus) => {
    const { contentDir, dataDir, now } = corpus
    return { contentDir, dataDir, now, keepVanished: true }
  }

  test('a record whose file has vanished stays, and is named', async () => {
    using corpus = createCorpus(3)
    await corpus.build()
    corpus.remove('learn/art/question-0.md')
    const vanished = ['learn/art/question-0.md']
    expect(await refreshCatalog(hold(corpus))).toMatchObject({ records: 3, vanished })
    expect(await refreshFiles(hold(corpus), vanished)).toMatchObject({ records: 3, vanished })
    expect(await refreshFiles(corpus, vanished)).toMatchObject({ records: 2 })
  })

  test('one that stands elsewhere now goes at once', async () => {
    using corpus = createCorpus(3)
    await corpus.build()
    renameSync(learn(corpus, 'art'), learn(corpus, 'arts'))
    const result = await refreshCatalog(hold(corpus))
    expect(result).toMatchObject({ records: 3 })
    expect(result.vanished).toBeUndefined()
    for (const [subject, kind] of [
      ['arts', 'page'],
      ['art', 'missing'],
    ]) {
      const found = await corpus.open().resolve(`/learn/${subject}/questions/question-0`)
      expect(found).toEqual({ kind })
    }
  })

  test('one whose address leads elsewhere now goes at once', async () => {
    using corpus = createCorpus(3)
    await corpus.build()
    corpus.remove('learn/art/question-0.md')
    corpus.writeFile('redirects.yaml', '- from: /learn/art/questions/question-0\n  gone: true\n')
    expect((await refreshCatalog(hold(corpus))).vanished).toBeUndefined()
    expect(await corpus.open().resolve('/learn/art/questions/question-0')).toEqual({ kind: 'gone' })
  })
})

test('a content folder that is a link is the same one when it leads to another release', async () => {
  using corpus = createCorpus(3)
  const { contentDir } = corpus
  renameSync(contentDir, `${contentDir}-1`)
  symlinkSync(`${contentDir}-1`, contentDir)
  await corpus.build()
  rmSync(contentDir)
  mkdirSync(`${contentDir}-2`)
  renameSync(`${contentDir}-1/learn`, `${contentDir}-2/learn`)
  symlinkSync(`${contentDir}-2`, contentDir)
  corpus.write({ at: 'art/new' })
  const reasons: string[] = []
  const { dataDir, now } = corpus
  await refreshCatalog({ contentDir, dataDir, now, onRebuild: (reason) => reasons.push(reason) })
  expect([await count(corpus), reasons]).toEqual([4, []])
})

test('links in a circle are issues, and the rest is brought up to date', async () => {
  using corpus = createCorpus(3)
  corpus.write({ at: 'physics/light' })
  await corpus.build()
  corpus.remove('learn/physics')
  for (const file of ['learn/physics', 'learn/art/loop.md', 'subjects.yaml', 'redirects.yaml']) {
    symlinkSync(path.basename(file), path.join(corpus.contentDir, file))
  }
  corpus.write({ at: 'art/new' })
  const { records, issues } = await refreshCatalog(corpus)
  expect(records).toBe(4)
  expect(issues.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'learn/art/loop.md file-outside',
    'learn/physics file-outside',
    'redirects.yaml redirects-unreadable',
    'subjects.yaml file-outside',
  ])
})
