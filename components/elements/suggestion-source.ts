import type { SuggestionItem } from '@/lib/suggestions'

/** Pause in typing after which suggestions are asked for, in milliseconds. */
const pause = 120

/** Answers that are kept, so that deleting a letter asks for nothing. */
const mostKept = 50

export interface SuggestionSourceOptions {
  /** Asks for the suggestions of a text; throws what `fetch` throws, also where it is aborted. */
  load: (text: string, signal: AbortSignal) => Promise<SuggestionItem[]>
  /** Called with the suggestions for the text that was typed last, and for no other. */
  onSuggestions: (text: string, items: SuggestionItem[]) => void
}

/** Requests suggestions while a reader types: after a pause, seldom, and never out of order. */
export class SuggestionSource {
  readonly #options: SuggestionSourceOptions
  readonly #kept = new Map<string, SuggestionItem[]>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #request: AbortController | undefined

  constructor(options: SuggestionSourceOptions) {
    this.#options = options
  }

  /** Notes what has been typed so far; what was asked for before is no longer wanted. */
  type(typed: string): void {
    this.cancel()
    const text = typed.trim()
    const kept = text === '' ? [] : this.#kept.get(text)
    if (kept) this.#options.onSuggestions(text, kept)
    else this.#timer = setTimeout(() => this.#ask(text), pause)
  }

  /** Nothing more is wanted until something is typed. */
  cancel(): void {
    clearTimeout(this.#timer)
    this.#request?.abort()
    this.#request = undefined
  }

  async #ask(text: string): Promise<void> {
    const request = new AbortController()
    this.#request = request
    try {
      const items = await this.#options.load(text, request.signal)
      // An answer can arrive between the abort and its notice.
      if (this.#request !== request) return
      this.#keep(text, items)
      this.#options.onSuggestions(text, items)
    } catch {
      // Suggestions are a help: without an answer the form works as it does without this script.
      if (this.#request === request) this.#options.onSuggestions(text, [])
    }
  }

  #keep(text: string, items: SuggestionItem[]): void {
    const oldest = this.#kept.keys().next()
    if (this.#kept.size >= mostKept && !oldest.done) this.#kept.delete(oldest.value)
    this.#kept.set(text, items)
  }
}
