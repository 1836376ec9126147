import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Application, Rendered } from './application'

/** Messages to the application's thread. */
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
  /** Called when the thread ended by itself, as it does where it runs out of memory. The next call restarts it. */
  onLost: (error: unknown) => void
  /** Called with the application's output on standard error. */
  onPrinted: (text: string) => void
}

interface Waiting {
  resolve: (rendered: Rendered) => void
  reject: (error: unknown) => void
}

/**
 * MB that rendering may take. A thread that needs to keep more is restarted. What is new and short-lived takes 20 MB
 * less here than V8 gives it by default, and no more time.
 */
const memoryLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 12 }

/** How long a thread that has been replaced may take for what it has begun, in ms: longer than any page. */
const farewellMs = 40_000

/** One thread, from its start to its end. */
class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #calls = 0
  /** Rejects when the thread has ended, with the reason. */
  readonly ended: Promise<never>

  constructor({ file, root, env, onPrinted }: ThreadOptions) {
    const limits = { resourceLimits: memoryLimits, stderr: true }
    this.#worker = new Worker(file, { workerData: { root }, env, ...limits })
    this.#worker.stderr.setEncoding('utf8').on('data', onPrinted)
    let reason: unknown = new Error('The application’s thread has ended.')
    this.#worker.on('error', (error) => {
      reason = error
    })
    this.ended = once(this.#worker, 'exit').then(() => Promise.reject(reason))
    this.ended.catch((error) => {
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    })
  }

  /** Resolves when it can be asked. @throws when the application cannot be loaded. */
  async begin(): Promise<this> {
    await Promise.race([once(this.#worker, 'message'), this.ended])
    this.#worker.on('message', (reply: Reply) => {
      const call = this.#waiting.get(reply.id)
      this.#waiting.delete(reply.id)
      if ('error' in reply) call?.reject(reply.error)
      else call?.resolve(receive(reply.rendered))
    })
    return this
  }

  render(target: string, headers: Readonly<Record<string, string>>): Promise<Rendered> {
    const id = ++this.#calls
    return new Promise<Rendered>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, target, headers } satisfies Call)
    })
  }

  async close(): Promise<void> {
    this.#worker.postMessage('close')
    await this.ended.catch(() => undefined)
  }

  /** Closes it once it has answered what it was asked, or has had time enough. */
  async retire(): Promise<void> {
    const begun = performance.now()
    while (this.#waiting.size > 0 && performance.now() - begun < farewellMs) {
      await new Promise((resolve) => setTimeout(resolve, 100).unref())
    }
    await this.close()
  }
}

/**
 * Runs the application in a thread of its own: a page that is being rendered keeps no stored one waiting, and
 * what Next puts into its thread (hooks on every asynchronous step, a clock of its own) costs stored pages nothing.
 * @throws when the application cannot be loaded.
 */
export async function startApplicationThread(options: ThreadOptions): Promise<Application> {
  let isClosing = false
  let current: Promise<Thread> | undefined

  const start = async () => {
    const thread = await new Thread(options).begin()
    thread.ended.catch((error) => {
      // One that has been replaced is meant to end.
      void current?.then((present) => {
        if (present !== thread) return
        current = undefined
        if (!isClosing) options.onLost(error)
      })
    })
    return thread
  }

  /** The thread that is there, or one that is started now. */
  const getThread = () => {
    current ??= start().catch((error) => {
      current = undefined
      throw error
    })
    return current
  }

  await getThread()
  return {
    render: async (target, headers) => (await getThread()).render(target, headers),
    async restart() {
      const next = await start()
      const before = current
      current = Promise.resolve(next)
      void before?.then((thread) => thread.retire()).catch(() => undefined)
    },
    async close() {
      isClosing = true
      await (await current)?.close()
    },
  }
}

/** Bytes lose on their way that they are a `Buffer`. */
function receive({ body, ...rest }: Rendered): Rendered {
  return { ...rest, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) }
}
