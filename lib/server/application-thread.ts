import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Application } from './application'
import type { Rendered } from './capture'

/** What the application's thread is asked. */
export interface Call {
  id: number
  target: string
  headers: Readonly<Record<string, string>>
}

/** What it says: `ready` once, then these. */
export type Reply = { id: number } & ({ rendered: Rendered } | { error: unknown })

export interface ThreadOptions {
  /** Program of the thread. */
  file: URL
  /** The project's folder, which holds the build. */
  root: string
  /** Its environment. */
  env: NodeJS.ProcessEnv
  /** Told when the thread ended by itself, as it does where it runs out of memory. The next call starts it anew. */
  onLost: (error: unknown) => void
}

interface Waiting {
  resolve: (rendered: Rendered) => void
  reject: (error: unknown) => void
}

/**
 * MB that rendering may take. A thread that needs to keep more is started anew. What is new and short-lived takes 20 MB
 * less here than V8 gives it by default, and no more time.
 */
const memoryLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 12 }

/**
 * Runs the application in a thread of its own: a page that is being rendered keeps no stored one waiting, and
 * what Next puts into its thread (hooks on every asynchronous step, a clock of its own) costs stored pages nothing.
 * @throws when the application cannot be loaded.
 */
export async function startApplicationThread(
  options: ThreadOptions,
): Promise<Omit<Application, 'uncached'>> {
  const { file, root, env, onLost } = options
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let isClosing = false

  const start = async () => {
    const worker = new Worker(file, {
      workerData: { root },
      env,
      resourceLimits: memoryLimits,
    })
    let reason: unknown = new Error('The application’s thread has ended.')
    worker.on('error', (error) => {
      reason = error
    })
    const ended = once(worker, 'exit').then(() => Promise.reject(reason))
    await Promise.race([once(worker, 'message'), ended])
    worker.on('message', (reply: Reply) => {
      const call = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('error' in reply) call?.reject(reply.error)
      else call?.resolve(receive(reply.rendered))
    })
    ended.catch((error) => {
      current = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      if (!isClosing) onLost(error)
    })
    return worker
  }

  let current: Promise<Worker> | undefined
  /** The thread that is there, or one that is started now. */
  const getWorker = () => {
    current ??= start().catch((error) => {
      current = undefined
      throw error
    })
    return current
  }

  await getWorker()
  return {
    async render(target, headers) {
      const worker = await getWorker()
      const id = ++calls
      return new Promise<Rendered>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, target, headers } satisfies Call)
      })
    },
    async close() {
      isClosing = true
      const worker = await current
      if (!worker) return
      worker.postMessage('close')
      await once(worker, 'exit')
    },
  }
}

/** Bytes lose on their way that they are a `Buffer`. */
function receive({ body, ...rest }: Rendered): Rendered {
  return { ...rest, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) }
}
