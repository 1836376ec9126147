import type { PageSource } from '../cache/page-source'
import type { ContentSource } from '../content/content-source'
import type { Render } from '../render/renderer'
import { getRoutePolicy } from '../route-policy'

export interface ReadinessOptions {
  content: ContentSource
  pages: PageSource
  /** Renders past the queue, which a flood may fill. */
  render: Render
  /** Called with an error that keeps pages from being served. */
  onError: (error: unknown) => void
}

/** How long an answer holds, in ms: a question's page is rendered for it. */
const heldMs = 1_000

/** The time limit for a page, in ms. */
const patienceMs = 10_000

/** Tells whether pages can be served: the home page, and a question's page, which is rendered now. */
export class Readiness {
  readonly #options: ReadinessOptions
  #checking: Promise<boolean> | undefined
  #heldUntil = 0

  constructor(options: ReadinessOptions) {
    this.#options = options
  }

  /** Not more often than once a second anything is rendered for it. Never rejects. */
  check(): Promise<boolean> {
    if (this.#options.content.findFault() === 'unreadable') return Promise.resolve(false)
    if (this.#checking && performance.now() < this.#heldUntil) return this.#checking
    this.#heldUntil = Number.POSITIVE_INFINITY
    this.#checking = this.#look()
      .catch((error) => {
        this.#options.onError(error)
        return false
      })
      .finally(() => {
        this.#heldUntil = performance.now() + heldMs
      })
    return this.#checking
  }

  async #look(): Promise<boolean> {
    const { content, pages, render } = this.#options
    const { stored } = await withPatience(pages.getOrLoad('/', getRoutePolicy('/')))
    if (stored.status >= 500) return false
    const sample = await content.getSample()
    if (sample === undefined) return true
    // Its record may have been withdrawn in this moment.
    return (await withPatience(render(sample, {}))).status < 500
  }
}

async function withPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`A page was not rendered within ${patienceMs} ms.`)
    timer = setTimeout(() => reject(error), patienceMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
