import { type FSWatcher, watch } from 'node:fs'

interface ChangeOptions {
  /** Folder in which every change of the value shows. */
  folder: string
  /** The value now; cheap, since it is asked for often. */
  read: () => Promise<unknown>
  /** Ends the stream. */
  signal: AbortSignal
}

/** Writes of one refresh come within a few milliseconds. */
const quietMs = 10

/** Where the system drops events, changes are heard of this late, in milliseconds. */
const pollMs = 1_000

/** A value as server-sent events, in JSON: at once, and whenever it changes, from any process. */
export function streamChanges({ folder, read, signal }: ChangeOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let watcher: FSWatcher | undefined
  let poll: NodeJS.Timeout | undefined
  let pending: NodeJS.Timeout | undefined
  let isOver = false
  const stop = () => {
    isOver = true
    watcher?.close()
    clearInterval(poll)
    clearTimeout(pending)
  }
  return new ReadableStream({
    start(controller) {
      let sent: string | undefined
      const fail = (error: unknown) => {
        if (isOver) return
        stop()
        controller.error(error)
      }
      // A reader that goes may both cancel the stream and abort its request.
      const end = () => {
        if (isOver) return
        stop()
        controller.close()
      }
      const send = async () => {
        try {
          const value = JSON.stringify(await read())
          if (isOver || value === sent) return
          sent = value
          controller.enqueue(encoder.encode(`data: ${value}\n\n`))
        } catch (error) {
          fail(error)
        }
      }
      signal.addEventListener('abort', end, { once: true })
      poll = setInterval(send, pollMs)
      watcher = watch(folder, () => {
        pending ??= setTimeout(() => {
          pending = undefined
          void send()
        }, quietMs)
      })
      watcher.on('error', fail)
      void send()
    },
    cancel: stop,
  })
}
