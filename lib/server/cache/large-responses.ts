import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import { chooseEncoding, type Encoding } from '../http/encoding'
import { evaluatePreconditions } from '../http/preconditions'
import { type PortalResponse, refuse } from '../http/response'
import { listRepeated } from '../http/stored-response'
import type { Rendered } from '../render/application'
import type { RoutePolicy } from '../route-policy'
import { Unavailable } from '../unavailable'
import { listStreamHeaders } from './build-response'
import type { LargeResponse } from './large-response'

export interface LargeResponsesOptions {
  /** The site's own origin, from its settings. */
  origin: string
  /** Names the code and the settings that answers are made with. */
  namespace: string
  /** Fingerprint of the content that answers are made from. */
  getVersion: () => string
  /** Answers that may be sent at once. */
  limit: number
}

/** An answer that one reader wants. */
export interface Wanted {
  key: string
  policy: RoutePolicy
  /** Of the reader's request. */
  headers: IncomingHttpHeaders
  /** Asks the application for the key. */
  render: () => Promise<Rendered>
}

type Fields = readonly (readonly [name: string, value: string])[]

/** Keys of which it is remembered that their answers are large. */
const mostKnown = 4_096

/**
 * Passes on answers that are too large to be held, so many at once and no more: each holds a walk of the catalog. Their
 * tags name the content that they are made from, since their bytes are known when they are sent; they are weak, since
 * compressing piece by piece gives other bytes for other pieces (RFC 9110, 8.8.1).
 */
export class LargeResponses {
  readonly #options: LargeResponsesOptions
  /** By key, the headers of the answer that was sent last. */
  readonly #known = new LRUCache<string, Fields>({ max: mostKnown })
  #open = 0

  constructor(options: LargeResponsesOptions) {
    this.#options = options
  }

  /** Whether the answer of a key was large when it was last asked for: it can then be passed on at once. */
  has(key: string): boolean {
    return this.#known.has(key)
  }

  /**
   * The answer for one reader: 304 or 412 as its preconditions ask; else one that was begun, or if there is none, or
   * another has taken it, one that is begun now.
   * @throws {Unavailable} while too many are being sent; and what rendering throws.
   */
  async answer(wanted: Wanted, begun?: LargeResponse): Promise<PortalResponse> {
    const { key, policy, headers, render } = wanted
    const encoding = chooseEncoding(headers['accept-encoding'])
    if (encoding === undefined) {
      await begun?.take()?.rest?.cancel()
      return refuse(406)
    }
    // Read before rendering begins: content that changes meanwhile has another version, and so another tag.
    const version = begun?.version ?? this.#options.getVersion()
    const etag = this.#formatTag(key, version, encoding)
    const verdict = evaluatePreconditions(headers, etag)
    const known = this.#known.get(key)
    if (verdict === 'not-modified' && known) return toNotModified(policy, known, etag)
    if (this.#open >= this.#options.limit) {
      await begun?.take()?.rest?.cancel()
      throw new Unavailable('too-many-streams', 'Too many large responses are being sent.', 10)
    }
    this.#open++
    const onEnd = () => void this.#open--
    try {
      const rendered = begun?.take() ?? (await render())
      const { status, body, rest } = rendered
      const fields = listStreamHeaders(rendered, policy, this.#options.origin)
      if (!rest || status !== 200) {
        // It has become small, or has gone; from now on it is asked for as any other.
        this.#known.delete(key)
        await rest?.cancel()
        onEnd()
        return { kind: policy.kind, status, headers: Object.fromEntries(fields), body }
      }
      fields.push(['Vary', 'Accept-Encoding'])
      this.#known.set(key, [...fields])
      if (verdict !== 'send') {
        await rest.cancel()
        onEnd()
        return verdict === 'failed' ? refuse(412) : toNotModified(policy, fields, etag)
      }
      if (encoding !== 'identity') fields.push(['Content-Encoding', encoding])
      fields.push(['ETag', etag])
      const sent = Object.fromEntries(fields)
      return { kind: policy.kind, status, headers: sent, encoding, body, rest, onEnd }
    } catch (error) {
      onEnd()
      throw error
    }
  }

  #formatTag(key: string, version: string, encoding: Encoding): string {
    const { namespace } = this.#options
    const hash = createHash('sha256').update([namespace, version, key].join('\n'))
    const suffix = encoding === 'identity' ? '' : `-${encoding}`
    return `W/"${hash.digest('base64url').slice(0, 22)}${suffix}"`
  }
}

function toNotModified({ kind }: RoutePolicy, fields: Fields, etag: string): PortalResponse {
  const headers = Object.fromEntries([...listRepeated(fields), ['ETag', etag]])
  return { kind, status: 304, headers, body: '' }
}
