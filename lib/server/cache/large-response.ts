import type { Rendered } from '../render/application'

/** Thrown to all who wait for an answer that turns out too large to be held: it can be passed on to one of them. */
export class LargeResponse extends Error {
  override name = 'LargeResponse'
  /** Fingerprint of the content as it was when rendering began. */
  readonly version: string
  #rendered: Rendered | undefined

  constructor(rendered: Rendered, version: string) {
    super('The answer is too large to be held.')
    this.#rendered = rendered
    this.version = version
  }

  /** The response, for the first client. */
  take(): Rendered | undefined {
    const rendered = this.#rendered
    this.#rendered = undefined
    return rendered
  }
}
