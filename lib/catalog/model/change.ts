import { routes } from '@/lib/routes'

/**
 * What may have changed, by addresses: of questions, subjects and topics, of redirects, and the home page's, which
 * stands for the content as a whole. Which responses an address touches is the registry's to say (`listSources`).
 */
export interface ContentChange {
  paths: string[]
  /** Whether every response may have changed. */
  everything: boolean
}

/** From so many addresses on, naming them costs more than dropping every page. */
const mostPaths = 4_000

/** Everything may have changed. */
export const everything: ContentChange = { paths: [], everything: true }

/** Several changes in one. */
export function mergeChanges(changes: readonly ContentChange[]): ContentChange {
  if (changes.some((change) => change.everything)) return everything
  return { paths: [...new Set(changes.flatMap(({ paths }) => paths))], everything: false }
}

/** Collects what a refresh touches. */
export class ChangeRecorder {
  readonly #paths = new Set<string>()
  #all = false

  /** The address of a question, a subject or a topic whose pages may differ, or of a redirect. */
  add(path: string): void {
    this.#paths.add(path)
  }

  /** Something that every page may show. */
  addEverything(): void {
    this.#all = true
  }

  /** The collected change, or `undefined` if there is none. */
  get(): ContentChange | undefined {
    if (this.#all || this.#paths.size > mostPaths) return everything
    if (this.#paths.size === 0) return undefined
    return { paths: [routes.home(), ...this.#paths], everything: false }
  }
}
