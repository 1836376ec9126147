import { execFileSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { needsLinux } from '@/lib/testing/needs'
import { CatalogError } from '../../model/catalog-error'
import { TestCorpus } from '../../test-corpus'
import { buildCatalog, refreshCatalog, refreshFiles } from '../refresh/refresh-catalog'
import { Database } from '../store/database'
import { getGeneration } from '../store/generation'
import { checkSeal, sealCatalog } from '../store/seal'
import { CurrentCatalog } from './current-catalog'
import { openCatalog } from './open'

let corpus: TestCorpus
let current: CurrentCatalog
beforeEach(async () => {
  corpus = new TestCorpus(Array.from({ length: 30 }, (_, n) => ({ at: `art/question-${n}` })))
  await buildCatalog(corpus)
  current = new CurrentCatalog(corpus)
})
afterEach(() => {
  vi.useRealTimers()
  corpus[Symbol.dispose]()
})

const getFile = () => getGeneration(corpus.dataDir, 'catalog') as string
const countNow = async () => (await current.get().getTotals()).questions

/** Changes one byte in place. */
function flip(file: string, at: number): void {
  const byte = readFileSync(file)[at] ?? 0
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.from([byte ^ 0x41]), 0, 1, at)
  closeSync(handle)
}

/** The same numbers at each run. */
function* listPlaces(below: number): Generator<number> {
  for (let seed = 1; ; ) {
    seed = (seed * 48_271) % 2_147_483_647
    yield seed % below
  }
}

/** Leaves something in the log, as a writer does that a reader kept from emptying it. */
function fillLog(): Disposable {
  const db = new Database(getFile())
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE trial (n)')
  sealCatalog(getFile())
  expect(statSync(`${getFile()}-wal`).size).toBeGreaterThan(0)
  return { [Symbol.dispose]: () => db.close() }
}

describe('a catalog that is held open', () => {
  it('is the one in force, whoever builds or refreshes', async () => {
    expect([await countNow(), current.findFault()]).toEqual([30, undefined])
    corpus.write({ at: 'art/another' })
    await refreshFiles(corpus, ['learn/art/another.md'])
    expect([await countNow(), current.findFault()]).toEqual([31, undefined])
    corpus.write({ at: 'art/one-more' })
    await buildCatalog(corpus)
    expect([await countNow(), current.findFault()]).toEqual([32, undefined])
    await refreshCatalog(corpus)
    expect([await countNow(), current.findFault()]).toEqual([32, undefined])
  })

  it('answers on where the folder is removed, and says so', async () => {
    await countNow()
    rmSync(corpus.dataDir, { recursive: true })
    expect([await countNow(), current.findFault()]).toEqual([30, 'missing'])
  })

  it('answers on while the folder is removed, whichever file goes first', async () => {
    await countNow()
    using _ = fillLog()
    expect(await countNow()).toBe(30)
    for (const suffix of ['-wal', '.seal', '-shm', '']) {
      rmSync(`${getFile()}${suffix}`)
      expect([suffix, await countNow(), current.findFault()]).toEqual([suffix, 30, 'missing'])
    }
  })

  it('is not opened where its log has been removed', async () => {
    using _ = fillLog()
    rmSync(`${getFile()}-wal`)
    expect(() => new CurrentCatalog(corpus).get()).toThrow(CatalogError)
  })

  it('answers on where only the pointer is removed or spoilt', async () => {
    await countNow()
    rmSync(path.join(corpus.dataDir, 'catalog.current'))
    expect([await countNow(), current.findFault()]).toEqual([30, 'missing'])
    writeFileSync(path.join(corpus.dataDir, 'catalog.current'), 'nothing')
    expect([await countNow(), current.findFault()]).toEqual([30, 'missing'])
  })

  it('answers on where a file stands in the folder’s place, and knows nothing where it never did', async () => {
    await countNow()
    rmSync(corpus.dataDir, { recursive: true })
    writeFileSync(corpus.dataDir, '')
    expect([await countNow(), current.findFault()]).toEqual([30, 'missing'])
    const late = new CurrentCatalog(corpus)
    expect(() => late.get()).toThrow(CatalogError)
    expect(late.findFault()).toBe('unreadable')
  })

  it('is unreadable where the folder was removed before it was opened', async () => {
    rmSync(corpus.dataDir, { recursive: true })
    await expect(countNow()).rejects.toThrow(CatalogError)
    expect(current.findFault()).toBe('unreadable')
  })

  it('stays in use where that of another content comes in force', async () => {
    await countNow()
    using other = new TestCorpus([{ at: 'art/other' }])
    await buildCatalog(other)
    for (const name of readdirSync(other.dataDir)) {
      copyFileSync(path.join(other.dataDir, name), path.join(corpus.dataDir, name))
    }
    expect([await countNow(), current.findFault()]).toEqual([30, 'missing'])
    expect(() => openCatalog(corpus)).toThrow(/another content folder/)
  })

  it.each<[string, (file: string) => void]>([
    ['emptied', (file) => truncateSync(file, 0)],
    ['cut short', (file) => truncateSync(file, 20_000)],
    ['overwritten', (file) => writeFileSync(file, Buffer.alloc(100_000, 'x'))],
    [
      'replaced by another file',
      (file) => {
        copyFileSync(file, `${file}.copy`)
        renameSync(`${file}.copy`, file)
      },
    ],
    [
      'changed with its time of change set back',
      (file) => {
        flip(file, 5_000)
        utimesSync(file, new Date(0), new Date(0))
      },
    ],
  ])('is unreadable where its file is %s, and healed by a refresh', async (_, harm) => {
    await countNow()
    harm(getFile())
    await expect(countNow()).rejects.toThrow(CatalogError)
    expect(current.findFault()).toBe('unreadable')
    const reasons: string[] = []
    const { contentDir, dataDir, now } = corpus
    await refreshCatalog({ contentDir, dataDir, now, onRebuild: (why) => reasons.push(why) })
    expect(reasons).toHaveLength(1)
    expect([await countNow(), current.findFault()]).toEqual([30, undefined])
  })

  it('is never asked once a byte has been flipped, wherever that is', async () => {
    await countNow()
    const size = readFileSync(getFile()).length
    const places = listPlaces(size)
    for (let round = 0; round < 100; round++) {
      const file = getFile()
      const sound = readFileSync(file)
      flip(file, places.next().value ?? 0)
      await expect(countNow()).rejects.toThrow(CatalogError)
      // As a build would do, in less time.
      writeFileSync(file, sound)
      rmSync(`${file}.damaged`)
      rmSync(`${file}.seal`)
      sealCatalog(file)
      expect(await countNow()).toBe(30)
    }
  })

  it('closes the files of the one before', needsLinux, async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    await countNow()
    const before = getFile()
    const isOpen = () =>
      readdirSync('/proc/self/fd').some((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).startsWith(before)
        } catch {
          return false
        }
      })
    expect(isOpen()).toBe(true)
    await buildCatalog(corpus)
    expect(isOpen()).toBe(true)
    // Nobody asks for the new one meanwhile.
    vi.advanceTimersByTime(20_000)
    vi.useRealTimers()
    await expect.poll(isOpen).toBe(false)
    expect(await countNow()).toBe(30)
  })
})

describe('a catalog that a process has refreshed before it ended', () => {
  it('is as its seal says, and is used', async () => {
    corpus.write({ at: 'art/another' })
    const { contentDir, dataDir } = corpus
    const refresh = path.join(import.meta.dirname, '../refresh/refresh-catalog.ts')
    const program = `
      const { refreshCatalog } = await import(${JSON.stringify(pathToFileURL(refresh).href)})
      await refreshCatalog({ ...${JSON.stringify({ contentDir, dataDir })}, now: new Date() })`
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program]
    execFileSync(process.execPath, args, { cwd: path.join(import.meta.dirname, '../../../..') })
    expect(checkSeal(getFile())).toBe('sound')
    expect([await countNow(), current.findFault()]).toEqual([31, undefined])
  })
})

describe('a catalog file that was copied with its times', () => {
  it('is used at a start, and sealed anew', async () => {
    const file = getFile()
    const { contentDir, dataDir, now } = corpus
    // A copy keeps content and times, and is another file.
    execFileSync('cp', ['-p', file, `${file}.copy`])
    renameSync(`${file}.copy`, file)
    const reasons: string[] = []
    await refreshCatalog({ contentDir, dataDir, now, onRebuild: (why) => reasons.push(why) })
    expect(reasons).toEqual([])
    expect([await countNow(), current.findFault()]).toEqual([30, undefined])
  })
})
