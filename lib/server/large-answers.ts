import { ReadableStream } from 'node:stream/web'
import type { Answer } from './answer'
import type { Rendered } from './capture'
import { listStreamHeaders } from './finish'
import type { LargeAnswer } from './large-answer'
import type { RoutePolicy } from './route-policy'
import { Unavailable } from './unavailable'

/** Passes on answers that are too large to be held, so many at once and no more: each holds a walk of the catalog. */
export class LargeAnswers {
  readonly #origin: string
  readonly #limit: number
  #open = 0

  constructor(origin: string, limit: number) {
    this.#origin = origin
    this.#limit = limit
  }

  /**
   * The answer for one reader: the one that was begun, or where another has taken that, one that `render` begins.
   * @throws {Unavailable} while too many are being sent.
   */
  async answer(
    large: LargeAnswer,
    render: () => Promise<Rendered>,
    policy: RoutePolicy,
  ): Promise<Answer> {
    if (this.#open >= this.#limit) {
      await large.take()?.rest?.cancel()
      throw new Unavailable('too-many-streams', 'Too many large responses are being sent.', 10)
    }
    this.#open++
    const onEnd = () => void this.#open--
    try {
      const rendered = large.take() ?? (await render())
      const {
        status,
        body,
        rest = new ReadableStream<Uint8Array>({ start: (end) => end.close() }),
      } = rendered
      const headers = Object.fromEntries(listStreamHeaders(rendered, policy, this.#origin))
      return { kind: policy.kind, status, headers, body, rest, onEnd }
    } catch (error) {
      onEnd()
      throw error
    }
  }
}
