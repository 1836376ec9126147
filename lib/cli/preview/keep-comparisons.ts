import { Worker } from 'node:worker_threads'
import { noteComparisons } from '@/lib/preview'
import type { CompareMessage, CompareOptions } from './compare-records'

/** Compares the records of open pages with all others, on a thread of its own. */
export interface ComparisonKeeper {
  /** Has changed files read after a moment without another change. */
  update: () => void
  /** Has a record compared now, and from now on after each update. */
  compare: (file: string) => void
}

/** How long after a change others may follow, and the page that shows it is drawn first, in milliseconds. */
const quietMs = 400

/**
 * Starts the thread; it ends with this process.
 * @param getNow decides which days lie ahead.
 */
export function keepComparisons(
  options: CompareOptions & { getNow: () => Date; onError: (error: unknown) => void },
): ComparisonKeeper {
  const { getNow, onError, ...workerData } = options
  // Notes of an earlier preview may be out of date.
  noteComparisons(options.dataDir, {})
  const worker = new Worker(new URL('./compare-records.mjs', import.meta.url), { workerData })
  worker.on('message', onError).on('error', onError).unref()
  const tell = (message: CompareMessage) => worker.postMessage(message)
  let pending: NodeJS.Timeout | undefined
  return {
    update() {
      clearTimeout(pending)
      pending = setTimeout(() => tell({ update: getNow() }), quietMs)
    },
    compare: (file) => tell({ compare: file }),
  }
}
