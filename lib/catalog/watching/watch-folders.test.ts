import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { needsOrdinaryUser } from '@/lib/testing/needs'
import { refreshCatalog } from '../sqlite/refresh/refresh-catalog'
import { TestCorpus } from '../test-corpus'
import { watchContent } from '../writer'
import type { ContentWatcher } from './watch-content'

let corpus: TestCorpus
let watcher: ContentWatcher
let errors: unknown[]
let now: Date

beforeEach(async () => {
  errors = []
  now = new Date('2026-01-01T00:00:00Z')
  corpus = new TestCorpus([{ at: 'art/one' }, { at: 'physics/two' }])
  await refreshCatalog(corpus)
})

afterEach(async () => {
  await watcher.close()
  corpus[Symbol.dispose]()
})

async function watch(): Promise<void> {
  watcher = await watchContent({
    contentDir: corpus.contentDir,
    dataDir: corpus.dataDir,
    getNow: () => now,
    onChange: () => undefined,
    onError: (error) => errors.push(error),
    onRefused: (error) => errors.push(error),
  })
  await watcher.refresh()
}

const within = (file: string) => path.join(corpus.contentDir, file)

async function listTitles(): Promise<string[]> {
  const questions = await corpus.open().listNewest(20)
  return questions.map(({ question }) => question).sort()
}

/** Waits for what is to hold; the limit is far beyond what it takes. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 20 })

/** Saves a record twice, since a watch that stands on another folder may still hear of the first. */
async function expectSavesSeen(at: string): Promise<void> {
  for (const title of ['First?', 'Second?']) {
    corpus.write({ at, title })
    await until(async () => expect(await listTitles()).toContain(title))
  }
}

/** Puts a copy of a folder in its place, in two steps, as a deployment does; the old one stays. */
function swap(folder: string): void {
  cpSync(folder, `${folder}.new`, { recursive: true })
  renameSync(folder, `${folder}.old`)
  renameSync(`${folder}.new`, folder)
}

/** Removes a folder and makes it anew. */
function remake(folder: string): void {
  cpSync(folder, `${folder}.new`, { recursive: true })
  rmSync(folder, { recursive: true })
  cpSync(`${folder}.new`, folder, { recursive: true })
}

/** Puts a link in place of a folder, which goes elsewhere below the content root, or beside it. */
function putLink(folder: string, target: string): void {
  mkdirSync(path.dirname(target), { recursive: true })
  renameSync(folder, target)
  symlinkSync(target, folder)
}

describe('what is saved is seen after', () => {
  test.each<[string, () => void]>([
    ['the content root was swapped', () => swap(corpus.contentDir)],
    ['the content root was made anew', () => remake(corpus.contentDir)],
    ['learn was swapped', () => swap(within('learn'))],
    ['learn was made anew', () => remake(within('learn'))],
    ['the subject was swapped', () => swap(within('learn/art'))],
    ['the subject was made anew', () => remake(within('learn/art'))],
    [
      'the subject was renamed and back',
      () => {
        renameSync(within('learn/art'), within('learn/arts'))
        renameSync(within('learn/arts'), within('learn/art'))
      },
    ],
  ])('%s', async (_, change) => {
    await watch()
    change()
    await expectSavesSeen('art/one')
    await expectSavesSeen('music/tone')
  })

  test('learn was away for a while', async () => {
    await watch()
    renameSync(within('learn'), within('.away'))
    await until(() => expect(watcher.getTrouble()).toMatch(/has no folder `learn`/))
    expect(await listTitles()).toEqual(['one', 'two'])
    renameSync(within('.away'), within('learn'))
    await until(() => expect(watcher.getTrouble()).toBeUndefined())
    await expectSavesSeen('art/one')
  })

  test('all was gone for a while', async () => {
    await watch()
    cpSync(within('learn'), within('.copy'), { recursive: true })
    for (const subject of ['art', 'physics'])
      rmSync(within(`learn/${subject}`), { recursive: true })
    await until(() => expect(watcher.getTrouble()).toMatch(/0 record files, of 2 before/))
    expect(await listTitles()).toEqual(['one', 'two'])
    cpSync(within('.copy'), within('learn'), { recursive: true })
    await until(() => expect(watcher.getTrouble()).toBeUndefined())
    await expectSavesSeen('art/one')
  })

  test('a permission was taken and given back', needsOrdinaryUser, async () => {
    await watch()
    chmodSync(within('learn/art'), 0)
    await until(async () => expect(await corpus.open().hasUnreadable()).toBe(true))
    expect(await listTitles()).toEqual(['one', 'two'])
    chmodSync(within('learn/art'), 0o755)
    await expectSavesSeen('art/one')
    expect(await corpus.open().hasUnreadable()).toBe(false)
    expect(errors).toEqual([])
  })

  test('the content root, a link, was pointed at the next release', async () => {
    const { contentDir } = corpus
    putLink(contentDir, `${contentDir}-1`)
    await watch()
    cpSync(`${contentDir}-1`, `${contentDir}-2`, { recursive: true })
    symlinkSync(`${contentDir}-2`, `${contentDir}.link`)
    renameSync(`${contentDir}.link`, contentDir)
    await expectSavesSeen('art/one')
  })

  test('a subject, a link, was pointed at another folder', async () => {
    putLink(within('learn/art'), within('shared/art'))
    await watch()
    await expectSavesSeen('art/one')
    cpSync(within('shared/art'), within('shared/next'), { recursive: true })
    symlinkSync('../shared/next', within('.link'))
    renameSync(within('.link'), within('learn/art'))
    await expectSavesSeen('art/one')
  })
})

describe('what is saved is seen', () => {
  test('by an editor that renames a new file over the old', async () => {
    await watch()
    for (const title of ['First?', 'Second?']) {
      corpus.write({ at: 'art/draft', title })
      renameSync(within('learn/art/draft.md'), within('learn/art/.draft.swp'))
      renameSync(within('learn/art/.draft.swp'), within('learn/art/one.md'))
      await until(async () => expect(await listTitles()).toEqual([title, 'two']))
    }
  })

  test.each<[string, (from: string, to: string) => void]>([
    ['where a link leads', (from, to) => symlinkSync(from, to)],
    ['under another name of the file', (from, to) => linkSync(from, to)],
  ])('%s', async (_, link) => {
    const elsewhere = within('shared/one.md')
    mkdirSync(path.dirname(elsewhere))
    renameSync(within('learn/art/one.md'), elsewhere)
    link(elsewhere, within('learn/art/one.md'))
    await watch()
    for (const answer of ['First.', 'Second.']) {
      corpus.write({ at: 'art/text', answer, title: answer })
      const text = within('learn/art/text.md')
      writeFileSync(elsewhere, readFileSync(text))
      rmSync(text)
      await until(async () => expect(await listTitles()).toEqual([answer, 'two']))
    }
  })

  test('of subjects, where the link of their list leads', async () => {
    corpus.writeFile('shared/subjects.yaml', 'art:\n  title: Art of old\n')
    symlinkSync('shared/subjects.yaml', within('subjects.yaml'))
    await watch()
    corpus.writeFile('shared/subjects.yaml', 'art:\n  title: Art of today\n')
    await until(async () =>
      expect((await corpus.open().getSubject('art'))?.title).toBe('Art of today'),
    )
  })

  test('once it can be written, and the catalog of before stays until then', async () => {
    await watch()
    renameSync(corpus.dataDir, `${corpus.dataDir}.away`)
    writeFileSync(corpus.dataDir, '')
    corpus.write({ at: 'art/one', title: 'Saved meanwhile?' })
    await until(() => expect(errors).toHaveLength(1))
    rmSync(corpus.dataDir)
    renameSync(`${corpus.dataDir}.away`, corpus.dataDir)
    expect(await listTitles()).toEqual(['one', 'two'])
    await until(async () => expect(await listTitles()).toEqual(['Saved meanwhile?', 'two']))
    expect(errors).toHaveLength(1)
  })
})

test('a record that expires goes at its time, while the content is away', async () => {
  corpus.write({ at: 'art/passing', expire_at: '2026-06-01' })
  await refreshCatalog(corpus)
  await watch()
  expect(await listTitles()).toEqual(['one', 'passing', 'two'])
  renameSync(corpus.contentDir, `${corpus.contentDir}.away`)
  await until(() => expect(watcher.getTrouble()).toMatch(/cannot be opened/))
  now = new Date('2026-07-01T00:00:00Z')
  watcher.publishDue()
  await until(async () => expect(await listTitles()).toEqual(['one', 'two']))
  renameSync(`${corpus.contentDir}.away`, corpus.contentDir)
  await until(() => expect(watcher.getTrouble()).toBeUndefined())
  expect(await listTitles()).toEqual(['one', 'two'])
})
