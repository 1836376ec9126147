import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { buildCatalog, refreshCatalog } from './sqlite/refresh/refresh-catalog'
import { Database } from './sqlite/store/database'
import { getGeneration } from './sqlite/store/generation'
import { TestCorpus } from './test-corpus'

const records = 60

function createCorpus(): TestCorpus {
  return new TestCorpus(
    Array.from({ length: records }, (_, id) => ({ at: `art/question-${id}`, id })),
  )
}

function getCatalogFile({ dataDir }: TestCorpus): string {
  return getGeneration(dataDir, 'catalog') as string
}

/** Whether the catalog is whole: sound on the disk, and every list, count and search index of one state. */
function expectWhole(corpus: TestCorpus): void {
  const db = new Database(getCatalogFile(corpus))
  try {
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    const count = (sql: string) => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n
    expect([count('file'), count('record'), count('search_record')]).toEqual([
      records,
      records,
      records,
    ])
    expect(db.get("SELECT value FROM fact WHERE name = 'questions'")).toEqual({ value: records })
    expect(count('listing WHERE list % 4 < 2')).toBe(2 * records)
  } finally {
    db.close()
  }
}

/** The writer as plain JavaScript, which starts in a fifth of the time: it is killed a hundred times. */
async function bundleWriter(): Promise<string> {
  const outfile = path.resolve('node_modules/.cache/catalog-writer.mjs')
  await build({
    entryPoints: [path.join(import.meta.dirname, 'test-writer.ts')],
    tsconfig: 'tsconfig.json',
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  return outfile
}

async function startWriter(writer: string, { contentDir, dataDir }: TestCorpus) {
  const child = spawn(process.execPath, [writer, contentDir, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

describe('a catalog is whole', () => {
  test('whenever its writers are killed, two at once, a hundred times', {
    timeout: 600_000,
  }, async () => {
    const script = await bundleWriter()
    using corpus = createCorpus()
    await buildCatalog(corpus)
    for (let round = 0; round < 50; round++) {
      const writers = await Promise.all([startWriter(script, corpus), startWriter(script, corpus)])
      for (const writer of writers) {
        await sleep(Math.random() * 200)
        writer.kill('SIGKILL')
      }
      expectWhole(corpus)
      expect((await corpus.open().getTotals()).questions).toBe(records)
    }
    await refreshCatalog(corpus)
    expectWhole(corpus)
    const left = readdirSync(corpus.dataDir).filter((name) => name.endsWith('.sqlite'))
    expect(left).toEqual([path.basename(getCatalogFile(corpus))])
  })

  test('whenever builds and refreshes run at once', async () => {
    using corpus = createCorpus()
    await Promise.all([
      buildCatalog(corpus),
      refreshCatalog(corpus),
      buildCatalog(corpus),
      refreshCatalog(corpus),
    ])
    expectWhole(corpus)
  })
})

/** What an update says that may write `kilobytes` to each file, as on a disk that is nearly full. */
async function updateOnFullDisk(
  { contentDir, dataDir }: TestCorpus,
  way: 'build' | 'refresh',
  kilobytes: number,
): Promise<string> {
  const script = path.join(import.meta.dirname, 'test-update.ts')
  // The signal of the limit is ignored, so that writing fails as it does for want of space.
  const limited = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`
  const command = [process.execPath, '--import', 'tsx', script, way, contentDir, dataDir]
  const child = spawn('bash', ['-c', limited, ...command], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  await once(child, 'close')
  return Buffer.concat(said).toString()
}

describe('on a full disk the catalog before stays in force', () => {
  test.each(['build', 'refresh'] as const)('through a %s, which says so', async (way) => {
    using corpus = createCorpus()
    await buildCatalog(corpus)
    const before = getCatalogFile(corpus)
    for (let id = 0; id < records; id++) {
      corpus.write({ at: `art/question-${id}`, id, answer: `${id} ${'word '.repeat(2_000)}` })
    }
    expect(await updateOnFullDisk(corpus, way, 300)).toMatch(
      /^CatalogError: The catalog cannot be written to .*: the disk/,
    )
    expect(getCatalogFile(corpus)).toBe(before)
    expectWhole(corpus)
    await refreshCatalog(corpus)
    expectWhole(corpus)
  })
})

describe('a catalog that cannot be used is rebuilt, with one line that says why', () => {
  test.each<[string, (file: string, corpus: TestCorpus) => void, RegExp]>([
    ['cut short', (file) => truncateSync(file, 20_000), /cut short|damaged/],
    ['emptied', (file) => truncateSync(file, 0), /version|damaged/],
    ['overwritten', (file) => writeFileSync(file, Buffer.alloc(200_000, 'x')), /damaged/],
    [
      'overwritten in its middle',
      (file) => {
        const bytes = readFileSync(file)
        writeFileSync(file, bytes.fill(0x5a, 8_192, bytes.length - 4_096))
      },
      /damaged/,
    ],
    ['removed', (file) => rmSync(file), /missing/],
    [
      'in which a reader met damage',
      async (file, corpus) => {
        const sound = readFileSync(file)
        const catalog = corpus.open()
        writeFileSync(file, Buffer.from(sound).fill(0x5a, 4_096))
        await expect(catalog.listQuestions('art', { page: 1 })).rejects.toThrow()
        writeFileSync(file, sound)
      },
      /a reader has met it/,
    ],
    [
      'of an older version',
      (file) => {
        const db = new Database(file)
        db.exec('PRAGMA user_version = 0')
        db.close()
      },
      /another version/,
    ],
    [
      'named by a damaged pointer',
      (_, { dataDir }) => writeFileSync(path.join(dataDir, 'catalog.current'), '../secret'),
      /missing/,
    ],
  ])('%s', async (_, harm, reason) => {
    using corpus = createCorpus()
    await buildCatalog(corpus)
    harm(getCatalogFile(corpus), corpus)
    const reasons: string[] = []
    const options = { contentDir: corpus.contentDir, dataDir: corpus.dataDir, now: corpus.now }
    await refreshCatalog({ ...options, onRebuild: (why) => reasons.push(why) })
    expect(reasons).toEqual([expect.stringMatching(reason)])
    expectWhole(corpus)
  })

  test('of another content folder', async () => {
    using corpus = createCorpus()
    using other = new TestCorpus([{ at: 'art/other' }])
    await buildCatalog(other)
    mkdirSync(corpus.dataDir, { recursive: true })
    for (const name of readdirSync(other.dataDir)) {
      copyFileSync(path.join(other.dataDir, name), path.join(corpus.dataDir, name))
    }
    await refreshCatalog(corpus)
    expectWhole(corpus)
  })
})

describe('a failed build', () => {
  test('leaves the last good catalog in force', async () => {
    using corpus = createCorpus()
    await buildCatalog(corpus)
    rmSync(path.join(corpus.contentDir, 'learn'), { recursive: true })
    await expect(buildCatalog(corpus)).rejects.toThrow(/no folder `learn`/)
    expectWhole(corpus)
  })

  test('into a folder that cannot be one says so in a sentence', async () => {
    using corpus = createCorpus()
    writeFileSync(corpus.dataDir, 'a file')
    await expect(buildCatalog(corpus)).rejects.toThrow(
      /^The catalog cannot be written to .*: a file of that name is in the way\./,
    )
  })
})
