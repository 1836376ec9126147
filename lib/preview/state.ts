import { type FSWatcher, watch } from 'node:fs'
import path from 'node:path'
import { getCatalog } from '@/lib/catalog'
import { getIndexing, type Indexing } from './indexing'

/** What open pages compare themselves with. */
export interface PreviewState {
  /** Names what the catalog holds; pages made from another one are out of date. */
  revision: string
  /** Absent where the catalog is complete. */
  indexing?: Indexing
}

/** Writes of one refresh come within a few milliseconds. */
const quietMs = 10

/** Where the system drops events, changes are heard of this late, in milliseconds. */
const pollMs = 1_000

/** The present state of this process's catalog, for `dataDir`, where it stands. */
export function getPreviewState(dataDir: string): PreviewState {
  const { generation, change } = getCatalog().getRevision()
  const indexing = getIndexing(dataDir)
  return { revision: `${path.basename(generation)} ${change}`, ...(indexing && { indexing }) }
}

/**
 * The state as server-sent events: at once, and whenever it changes, by whichever process.
 * @param signal ends it.
 */
export function streamPreviewState(
  dataDir: string,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let watcher: FSWatcher | undefined
  let poll: NodeJS.Timeout | undefined
  let pending: NodeJS.Timeout | undefined
  const stop = () => {
    watcher?.close()
    clearInterval(poll)
    clearTimeout(pending)
  }
  return new ReadableStream({
    start(controller) {
      let sent = ''
      const send = () => {
        pending = undefined
        const state = JSON.stringify(getPreviewState(dataDir))
        if (state === sent) return
        sent = state
        controller.enqueue(encoder.encode(`data: ${state}\n\n`))
      }
      const fail = (error: unknown) => {
        stop()
        controller.error(error)
      }
      const attempt = () => {
        try {
          send()
        } catch (error) {
          fail(error)
        }
      }
      signal.addEventListener('abort', () => {
        stop()
        controller.close()
      })
      poll = setInterval(attempt, pollMs)
      watcher = watch(dataDir, () => {
        pending ??= setTimeout(attempt, quietMs)
      })
      watcher.on('error', fail)
      attempt()
    },
    cancel: stop,
  })
}
