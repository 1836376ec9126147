/** A temporary reason why a response cannot be made. */
export type UnavailableCause =
  | 'queue-full'
  | 'too-many-streams'
  | 'catalog'
  | 'disk'
  | 'content'
  | 'descriptors'

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

/** When to ask again for what depends on content that cannot be read, in seconds. */
const contentRetryAfter = 10

/** The response depends on content that cannot be read for the moment. */
export function createContentUnavailable(path: string): Unavailable {
  return new Unavailable('content', `the content of ${path} cannot be read`, contentRetryAfter)
}

/** The system lets this process open no more files for the moment. */
export function createDescriptorsUnavailable(options?: ErrorOptions): Unavailable {
  return new Unavailable('descriptors', 'no more files can be opened', 2, options)
}
