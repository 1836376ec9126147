import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { CatalogReader } from '@/lib/catalog'
import { makeFolder } from '@/lib/make-folder'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { CliError } from '../output'

/** Day of the last change that has been pushed, `YYYY-MM-DD`, by path. */
export type Pushed = Map<string, string>

/** One line a path and its day; below `DATA_DIR`, so losing it costs one push of everything. */
const fileIn = (dataDir: string) => path.join(dataDir, 'index-now.txt')

/** Reads the pushed addresses; empty before the first push. */
async function readPushed(dataDir: string): Promise<Pushed> {
  const pushed: Pushed = new Map()
  const lines = createInterface({ input: createReadStream(fileIn(dataDir), 'utf8') })
  try {
    for await (const line of lines) {
      const [address, day] = line.split(' ')
      if (address && day) pushed.set(address, day)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return pushed
}

/** Stores the pushed addresses by a temporary file and a rename, so that the file is never incomplete. */
async function writePushed(dataDir: string, pushed: Pushed): Promise<void> {
  makeFolder(dataDir)
  const temporary = `${fileIn(dataDir)}.${process.pid}`
  const file = await open(temporary, 'w')
  try {
    for (const [address, day] of pushed) await file.write(`${address} ${day}\n`)
    await file.close()
    await rename(temporary, fileIn(dataDir))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Most addresses in one request (indexnow.org/documentation). */
const batchSize = 10_000

export interface PushOptions {
  catalog: Pick<CatalogReader, 'listAllSubjects' | 'listCanonical'>
  site: Site
  key: string
  dataDir: string
  /** The address to which search engines accept pushes. */
  endpoint: string
  /** Nothing is sent and nothing is remembered. */
  isDryRun: boolean
  /** Called after each request with the number of addresses done, and of all. */
  onProgress?: (done: number, total: number) => void
}

/** Every canonical address with its day of the last change. */
async function listCanonical(catalog: PushOptions['catalog']): Promise<Pushed> {
  const all: Pushed = new Map()
  for (const { slug: subject } of await catalog.listAllSubjects()) {
    for (let after: { date: string; id: number } | undefined; ; ) {
      const range = { limit: batchSize, ...(after && { after }) }
      const questions = await catalog.listCanonical(subject, range)
      for (const { slug, lastModified } of questions)
        all.set(routes.question(subject, slug), lastModified)
      after = questions.at(-1)
      if (questions.length < batchSize) break
    }
  }
  return all
}

async function send({ site, key, endpoint }: PushOptions, paths: string[]): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      host: new URL(site.origin).host,
      key,
      keyLocation: `${site.origin}${routes.indexNowKey()}`,
      urlList: paths.map((path) => `${site.origin}${path}`),
    }),
  })
  const answer = (await response.text()).slice(0, 200)
  if (response.status === 200 || response.status === 202) return
  const reason = answer ? `: ${answer}` : ''
  throw new CliError(`${endpoint} answered ${response.status}${reason}; the rest was not sent.`)
}

/**
 * Tells search engines by IndexNow which canonical addresses are new, changed or gone since the last push, at most
 * 10,000 in a request. What a request has delivered is remembered at once, so that a failure repeats nothing.
 * @returns the paths that were sent or, in a dry run, would be.
 * @throws {CliError} when a request is refused.
 */
export async function pushChanges(options: PushOptions): Promise<string[]> {
  const { catalog, dataDir, isDryRun, onProgress } = options
  const pushed = await readPushed(dataDir)
  const current = await listCanonical(catalog)
  const changed = [...current].filter(([path, day]) => pushed.get(path) !== day)
  const gone = [...pushed.keys()].filter((path) => !current.has(path))
  const paths = [...changed.map(([path]) => path), ...gone]
  if (isDryRun) return paths
  for (let first = 0; first < paths.length; first += batchSize) {
    const batch = paths.slice(first, first + batchSize)
    await send(options, batch)
    for (const path of batch) {
      const day = current.get(path)
      if (day) pushed.set(path, day)
      else pushed.delete(path)
    }
    await writePushed(dataDir, pushed)
    onProgress?.(first + batch.length, paths.length)
  }
  return paths
}
