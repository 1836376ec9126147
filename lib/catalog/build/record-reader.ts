import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { RecordFile } from '@/lib/content'
import { type ReadRecord, readRecords } from './read-record'

type ReadRecords = ReadBatch['records']

/** Files a message: large enough that messages cost nothing, small enough for a steady flow. */
const batchSize = 50

/** From so many files on, starting workers pays. */
const worthWorkers = 2_000

/** Batches that a worker has before it, so that it never waits for this thread. */
const lookAhead = 2

/** Batches that may be read before the first of them is taken: bounds memory. */
const mostTurns = 6

const mostWorkers = 4

/** Megabytes of objects a worker may hold; a batch takes two. */
const workerMegabytes = 64

/** A thread that reads records; answers come in the order of questions. */
class ReadWorker {
  readonly #worker: Worker
  readonly #waiting: { resolve: (batch: ReadRecords) => void; reject: (error: Error) => void }[] =
    []
  #failure: Error | undefined

  constructor(contentDir: string) {
    const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'read-worker.ts')
    // A worker runs TypeScript by the same loader, whether or not this thread was started with it.
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    this.#worker = new Worker(entry, {
      workerData: { contentDir },
      execArgv: ['--import', loader],
      resourceLimits: { maxOldGenerationSizeMb: workerMegabytes, maxYoungGenerationSizeMb: 8 },
    })
    this.#worker.on('message', (records: ReadRecords) => this.#waiting.shift()?.resolve(records))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail())
  }

  /** Batches that it has not answered yet. */
  get waiting(): number {
    return this.#failure ? lookAhead : this.#waiting.length
  }

  /** @throws if the thread has ended. */
  read(files: readonly RecordFile[]): Promise<ReadRecords> {
    if (this.#failure) return Promise.reject(this.#failure)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(files)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(cause?: unknown): void {
    this.#failure ??= new Error('A thread that reads records has ended.', { cause })
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure)
  }
}

/** Files of a batch, and what each of them holds; `undefined` for one that has vanished. */
export interface ReadBatch {
  files: readonly RecordFile[]
  records: readonly (ReadRecord | undefined)[]
}

/** As many threads as can be had: where their code or its loader is not at hand, none. */
function startWorkers(contentDir: string, count: number): ReadWorker[] {
  try {
    return Array.from({ length: count }, () => new ReadWorker(contentDir))
  } catch {
    return []
  }
}

interface Turn {
  batch: Promise<ReadBatch>
  isDone: boolean
}

async function* cutIntoBatches(files: AsyncIterable<RecordFile>): AsyncGenerator<RecordFile[]> {
  let batch: RecordFile[] = []
  for await (const file of files) {
    batch.push(file)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * Reads records in batches, in the order of their files and in constant memory. Other cores help where
 * that pays; this thread reads too whenever the next batch is not ready.
 * @param expected how many files there are, roughly.
 */
export async function* readInBatches(
  contentDir: string,
  files: AsyncIterable<RecordFile>,
  expected: number,
): AsyncGenerator<ReadBatch> {
  const count = expected < worthWorkers ? 0 : Math.min(mostWorkers, availableParallelism() - 1)
  const workers = startWorkers(contentDir, count)
  const turns: Turn[] = []
  const start = (some: readonly RecordFile[], worker: ReadWorker | undefined) => {
    const here = () => readRecords(contentDir, some)
    // A thread may fail to start, or run out of memory: its share is then read here.
    const records = worker ? worker.read(some).catch(here) : here()
    const turn: Turn = {
      batch: records.then((read) => ({ files: some, records: read })),
      isDone: false,
    }
    const finish = () => {
      turn.isDone = true
    }
    turn.batch.then(finish, finish)
    turns.push(turn)
    return worker ? undefined : turn.batch
  }
  try {
    for await (const some of cutIntoBatches(files)) {
      await start(
        some,
        workers.find(({ waiting }) => waiting < lookAhead),
      )
      while (turns[0]?.isDone || turns.length >= mostTurns) {
        const first = turns.shift()
        if (first) yield await first.batch
      }
    }
    for (const { batch } of turns) yield await batch
  } finally {
    await Promise.all(workers.map((worker) => worker.close()))
  }
}
