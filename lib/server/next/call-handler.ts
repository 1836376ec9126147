import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import {
  ByteLengthQueuingStrategy,
  ReadableStream,
  type ReadableStreamDefaultController,
} from 'node:stream/web'
import type { Rendered } from '../render/application'
import type { RequestHandler } from './load-next'

export interface CallLimits {
  /** An answer that is not whole by then, or has not grown large, is given up; in ms. */
  patience: number
  /** Bytes of which an answer that is no page is held; it goes on as a stream. */
  whole: number
}

/** A list of 3,000 addresses is whole; one of 45,000 would take the place of a hundred pages. */
const limitsByDefault: CallLimits = { patience: 30_000, whole: 2 ** 19 }

/** Bytes of a large answer that wait for who reads it. */
const ahead = 2 ** 16

/**
 * Asks the application for `target` and collects its answer. The request is made here: nothing of a reader's
 * own (Host, forwarding headers, cookies, a body) can reach what is stored for everybody.
 * @throws what the handler throws, or when it takes too long; an answer with an error status is an answer.
 */
export async function callHandler(
  handle: RequestHandler,
  target: string,
  headers: Readonly<Record<string, string>>,
  limits: Partial<CallLimits> = {},
): Promise<Rendered> {
  const { patience, whole } = { ...limitsByDefault, ...limits }
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url: target, headers: { ...headers } })
  request.push(null)
  const response = new CollectingResponse(request, whole)
  const handling = handle(request, response)
  handling.catch((error) => response.breakOff(error))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`${target} was not answered within ${patience} ms.`)
    timer = setTimeout(() => reject(error), patience)
  })
  try {
    // A handler may fail without an answer, and an answer may end after its handler.
    const failed = handling.then(() => response.held)
    await Promise.race([failed, response.held, late])
  } finally {
    clearTimeout(timer)
    if (!response.rest) {
      response.destroy()
      request.destroy()
    }
  }
  return response.collect()
}

/** A response that keeps its bytes; headers and status go the ordinary way. */
class CollectingResponse extends ServerResponse {
  /** Resolves when the answer is whole, or as much of it is held as may be. */
  readonly held: Promise<void>
  /** Where the bytes go that are too many to be held. */
  rest?: ReadableStream<Uint8Array>
  readonly #chunks: Buffer[] = []
  readonly #limit: number
  #bytes = 0
  #reader?: ReadableStreamDefaultController<Uint8Array>
  #resolve!: () => void

  constructor(request: IncomingMessage, limit: number) {
    super(request)
    this.#limit = limit
    this.held = new Promise((resolve) => {
      this.#resolve = resolve
    })
  }

  /** Headers given here would go past {@link getHeaders}. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const given = rest.at(-1)
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
      for (const [name, value] of Object.entries(given)) this.setHeader(name, value)
    }
    return super.writeHead(status)
  }

  override write(...args: unknown[]): boolean {
    this.#begin()
    return this.#keep(args)
  }

  override end(...args: unknown[]): this {
    this.#begin()
    this.#keep(args)
    this.finished = true
    this.#reader?.close()
    this.#resolve()
    process.nextTick(() => {
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  override flushHeaders(): void {
    this.#begin()
  }

  collect(): Rendered {
    const headers = new Map<string, string>()
    for (const [name, value] of Object.entries(this.getHeaders())) {
      if (value === undefined) continue
      const values = [value].flat()
      // Next appends the address of a page's redirect twice; there is only ever one.
      headers.set(name, name === 'location' ? `${values[0]}` : values.join(', '))
    }
    const { statusCode: status, rest } = this
    return { status, headers, body: Buffer.concat(this.#chunks), ...(rest && { rest }) }
  }

  /** Ends in the middle, with an error for who reads on. */
  breakOff(error: unknown): void {
    this.#reader?.error(error)
  }

  /** Marks the headers as sent, as a first byte does, so that nothing changes them later. */
  #begin(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  /** Whether more may be written at once. */
  #keep([chunk, encoding, callback]: unknown[]): boolean {
    const done = [chunk, encoding, callback].find((arg) => typeof arg === 'function')
    if (done) process.nextTick(done as () => void)
    const bytes = toBytes(chunk, encoding)
    if (!bytes) return true
    if (this.rest) {
      this.#reader?.enqueue(bytes)
      return (this.#reader?.desiredSize ?? 1) > 0
    }
    this.#chunks.push(bytes)
    this.#bytes += bytes.length
    if (this.#bytes >= this.#limit && !this.#isPage()) this.#goOn()
    return true
  }

  /** A page and its data are always whole: what a page needs no more is taken out of it. */
  #isPage(): boolean {
    return /^text\/(?:html|x-component)\b/.test(String(this.getHeader('content-type')))
  }

  #goOn(): void {
    this.rest = new ReadableStream<Uint8Array>(
      {
        start: (reader) => {
          this.#reader = reader
        },
        pull: () => void this.emit('drain'),
        cancel: () => {
          this.#reader = undefined
          this.emit('close')
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: ahead }),
    )
    this.#resolve()
  }
}

function toBytes(chunk: unknown, encoding: unknown): Buffer | undefined {
  if (typeof chunk === 'string') {
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  }
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : undefined
}
