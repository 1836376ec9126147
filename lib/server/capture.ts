import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler } from './next-handler'

/** A whole answer, before anything is added to it. */
export interface Rendered {
  status: number
  /** Lower-case names; a repeated header's values are joined by a comma. */
  headers: ReadonlyMap<string, string>
  body: Buffer
}

/** An answer that is not whole by then is given up, in ms, so that nobody waits behind it for ever. */
const longestWait = 30_000

/**
 * Asks the application for `target` and collects its answer. The request is made here: nothing of a reader's
 * own (Host, forwarding headers, cookies, a body) can reach what is stored for everybody.
 * @throws what the handler throws, or when it takes longer than `patience` ms; an answer with an error status is an
 *   answer.
 */
export async function capture(
  handle: RequestHandler,
  target: string,
  headers: Readonly<Record<string, string>>,
  patience = longestWait,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url: target, headers: { ...headers } })
  request.push(null)
  const response = new CapturingResponse(request)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`${target} was not answered within ${patience} ms.`)
    timer = setTimeout(() => reject(error), patience)
  })
  try {
    await Promise.race([handle(request, response).then(() => response.whole), late])
  } finally {
    clearTimeout(timer)
    response.destroy()
    request.destroy()
  }
  return response.collect()
}

/** A response that keeps its bytes; headers and status go the ordinary way. */
class CapturingResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  readonly whole: Promise<void>
  #finish!: () => void

  constructor(request: IncomingMessage) {
    super(request)
    this.whole = new Promise((resolve) => {
      this.#finish = resolve
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
    this.#keep(args)
    return true
  }

  override end(...args: unknown[]): this {
    this.#begin()
    this.#keep(args)
    this.finished = true
    this.#finish()
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
    return { status: this.statusCode, headers, body: Buffer.concat(this.#chunks) }
  }

  /** Marks the headers as sent, as a first byte does, so that nothing changes them later. */
  #begin(): void {
    if (!this.headersSent) this.writeHead(this.statusCode)
  }

  #keep([chunk, encoding, callback]: unknown[]): void {
    const done = [chunk, encoding, callback].find((arg) => typeof arg === 'function')
    if (typeof chunk === 'string') {
      this.#chunks.push(
        Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
      )
    } else if (chunk instanceof Uint8Array) {
      this.#chunks.push(Buffer.from(chunk))
    }
    if (done) process.nextTick(done as () => void)
  }
}
