import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type BatchEntry, type BatchResult, checkBatch } from './check-batch'

const batchSize = 200

/** Files from which on a thread's start (half a second) is worth its while. */
const minPerThread = 1_000

/**
 * Checks files on several threads, and gives their results in the order of `entries`.
 * @param threads at most so many; few files take one.
 * @param onProgress called with the number of files that are done.
 */
export async function checkFiles(
  root: string,
  entries: readonly BatchEntry[],
  threads: number,
  onProgress: (done: number) => void,
): Promise<(BatchResult | undefined)[]> {
  const results: (BatchResult | undefined)[] = new Array(entries.length)
  let next = 0
  let done = 0
  const work = async (check: (batch: BatchEntry[]) => Promise<(BatchResult | undefined)[]>) => {
    while (next < entries.length) {
      const from = next
      next += batchSize
      const batch = await check(entries.slice(from, next))
      for (const [index, result] of batch.entries()) results[from + index] = result
      done += batch.length
      onProgress(done)
    }
  }
  const count = Math.min(threads, Math.floor(entries.length / minPerThread))
  if (count < 2) {
    await work(async (batch) => checkBatch(root, batch))
    return results
  }
  const entry = new URL('./worker.mjs', import.meta.url)
  const workers = Array.from({ length: count }, () => new Worker(entry, { workerData: { root } }))
  try {
    await Promise.all(
      workers.map((worker) =>
        work(async (batch) => {
          worker.postMessage(batch)
          // Rejects where the worker fails, since it emits `error` then.
          const [answer] = await once(worker, 'message')
          return answer as (BatchResult | undefined)[]
        }),
      ),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return results
}
