import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { RecordFile } from '@/lib/content'
import type { ReadRecord } from './read-record'

/** What files of a batch hold, in their order; `undefined` for one that has vanished. */
export type ReadRecords = readonly (ReadRecord | undefined)[]

/** Megabytes of objects a thread may hold; a batch takes two. */
const heapMegabytes = 64

/** A thread that reads records; answers come in the order of questions. */
export class ReadThread {
  readonly #worker: Worker
  readonly #waiting: { resolve: (batch: ReadRecords) => void; reject: (error: Error) => void }[] =
    []
  #failure: Error | undefined

  constructor(contentDir: string) {
    // Not `new URL(…, import.meta.url)`, which bundlers of pages would follow into the pages.
    const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'read-worker.mjs')
    this.#worker = new Worker(entry, {
      workerData: { contentDir },
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 4 },
    })
    this.#worker.on('message', (records: ReadRecords) => this.#waiting.shift()?.resolve(records))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail())
  }

  /** Batches that it has not answered yet; none can be expected of one that has failed. */
  get waiting(): number {
    return this.#failure ? Number.POSITIVE_INFINITY : this.#waiting.length
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
