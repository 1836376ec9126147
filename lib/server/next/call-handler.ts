import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { ByteLengthQueuingStrategy } from 'node:stream/web'
import inject from 'light-my-request'
import { nameCause } from '../failure-log'
import type { Rendered } from '../render/application'
import { type RenderContext, runInContext } from './render-context'

/** Responds to one request; the promise ends when the response has. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface CallLimits {
  /** Time until a response has to be whole, or `whole` bytes long; in ms. */
  patience: number
  /** Bytes of a response that are held, unless it is a page; what follows is streamed. */
  whole: number
}

/** A list of 3,000 addresses is whole; one of 45,000 would take the place of a hundred pages. */
const limitsByDefault: CallLimits = { patience: 30_000, whole: 2 ** 19 }

/** Bytes of a large response that wait for their reader. */
const highWaterMark = 2 ** 16

/** Pages and their data are always held: what a page does not need is removed from it. */
const pageType = /^text\/(?:html|x-component)\b/

/**
 * Calls a request handler for `target` and collects its response. The request is made here: nothing of a client's
 * request (Host, forwarding headers, cookies, a body) can reach what is stored for all clients. The library that makes
 * it takes half the CPU time of a request and a response of our own (0.13 and 0.27 ms for a page of 46 kB).
 * @throws what the handler throws, and an error if the response takes too long; a response with an error status is
 *   returned.
 */
export async function callHandler(
  handle: RequestHandler,
  target: string,
  headers: Readonly<Record<string, string>>,
  limits: Partial<CallLimits> = {},
): Promise<Rendered> {
  const { patience, whole } = { ...limitsByDefault, ...limits }
  const context: RenderContext = { shown: new Set() }
  let timer: NodeJS.Timeout | undefined
  const dispatch = (request: unknown, response: unknown) => {
    // The library's own; nothing but the headers given decides what is rendered.
    delete (request as IncomingMessage).headers['user-agent']
    const { destroy } = response as ServerResponse
    const fail = (error: Error) => destroy.call(response as ServerResponse, error)
    timer = setTimeout(
      () => fail(new Error(`${target} was not answered within ${patience} ms.`)),
      patience,
    )
    const call = () => handle(request as IncomingMessage, response as ServerResponse)
    runInContext(context, call).catch(fail)
  }
  try {
    const options = { url: target, headers: { ...headers }, validate: false } as const
    const response = await inject(dispatch, { ...options, payloadAsStream: true })
    const stream = response.stream()
    // The handler learns from the end of its response that the client has gone.
    stream.once('close', () => response.raw.res.destroy())
    const { rest, body } = await readBody(
      stream,
      pageType.test(`${response.headers['content-type']}`) ? Number.POSITIVE_INFINITY : whole,
    )
    return {
      status: response.statusCode,
      headers: joinHeaders(response.headers),
      body,
      shows: [...context.shown],
      ...(context.error !== undefined && { failure: describe(context.error) }),
      ...(rest && { rest }),
    }
  } finally {
    clearTimeout(timer)
  }
}

function describe(error: unknown): Rendered['failure'] {
  const cause = nameCause(error)
  return { cause: cause === 'internal' ? 'renderer' : cause, message: String(error) }
}

/** Reads at most about `limit` bytes; `rest` is what follows. */
async function readBody(stream: Readable, limit: number): Promise<Pick<Rendered, 'body' | 'rest'>> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= limit) {
      const strategy = new ByteLengthQueuingStrategy({ highWaterMark })
      return { body: Buffer.concat(chunks), rest: Readable.toWeb(stream, { strategy }) }
    }
  }
  return { body: Buffer.concat(chunks) }
}

/** Next appends the address of a page's redirect twice; there is only one. */
function joinHeaders(headers: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => {
      const values = [value].flat()
      return [name, name === 'location' ? `${values[0]}` : values.join(', ')]
    }),
  )
}
