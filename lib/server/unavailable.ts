/** What keeps a response from being made for the moment. */
export type UnavailableCause = 'queue-full' | 'too-many-streams' | 'catalog'

/** A response cannot be made now but can be later: it is answered with 503 and Retry-After. */
export class Unavailable extends Error {
  override name = 'Unavailable'
  readonly reason: UnavailableCause
  /** When to ask again, in seconds. */
  readonly retryAfter: number

  constructor(reason: UnavailableCause, message: string, retryAfter = 2, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
    this.retryAfter = retryAfter
  }
}
