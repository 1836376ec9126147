import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { RecordFile } from '@/lib/content'
import type { ReadBatch } from './read-record'
import type { ReadTask } from './read-worker'

/** Megabytes of objects a thread may hold; a batch takes two. */
const heapMegabytes = 64

/** A thread that reads records; answers come in the order of questions. */
export class ReadThread {
  readonly #worker: Worker
  readonly #waiting: { resolve: (batch: ReadBatch) => void; reject: (error: Error) => void }[] = []
  #failure: Error | undefined

  constructor(task: ReadTask) {
    // Not `new URL(…, import.meta.url)`, which bundlers of pages would follow into the pages.
    const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'read-worker.mjs')
    this.#worker = new Worker(entry, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 4 },
    })
    this.#worker.on('message', (batch: ReadBatch) => this.#waiting.shift()?.resolve(batch))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail())
  }

  /** Batches that it has not answered yet; none can be expected of one that has failed. */
  get waiting(): number {
    return this.#failure ? Number.POSITIVE_INFINITY : this.#waiting.length
  }

  /** @throws if the thread has ended. */
  read(files: readonly RecordFile[]): Promise<ReadBatch> {
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
