import { parentPort, workerData } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import { type Comparison, Comparisons } from '@/lib/lint'
import { noteComparisons } from '@/lib/preview'

/** Data with which this thread is started. */
export interface CompareOptions {
  contentDir: string
  publicDir: string
  /** The folder of notes for pages. */
  dataDir: string
  /** See `CheckOptions`. */
  storeFile: string
}

/** Messages to this thread: read changed files, as of a moment, or compare a record from now on. */
export type CompareMessage = { update: Date } | { compare: string }

/** Records that are compared again after each change: those of the pages that were opened last. */
const watched = new LRUCache<string, Comparison>({ max: 50 })

const { contentDir: root, publicDir, dataDir, storeFile } = workerData as CompareOptions
const comparisons = new Comparisons({ root, publicDir, storeFile, threads: 1 })
const asked = new Set<string>()
let noted = ''
let work = Promise.resolve()

parentPort?.on('message', (message: CompareMessage) => {
  if ('compare' in message) asked.add(message.compare)
  work = work.then(async () => {
    try {
      if ('update' in message) await comparisons.update(message.update)
      note()
    } catch (error) {
      parentPort?.postMessage(error)
    }
  })
})

/** Compares what is asked for, and what was, and tells the pages where that gives something new. */
function note(): void {
  for (const file of [...[...watched.keys()].reverse(), ...asked]) {
    const comparison = comparisons.compare(file)
    if (!comparison) return
    watched.set(file, comparison)
  }
  asked.clear()
  const entries = [...watched.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify(entries)
  if (text === noted) return
  noteComparisons(dataDir, Object.fromEntries(entries))
  noted = text
}
