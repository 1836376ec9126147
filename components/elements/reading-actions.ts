import { openShelf, type ShelfQuestion } from '@/lib/study/shelf'
import { hideWhileReading } from './hide-while-reading'

/**
 * `<reading-actions subject slug>` around what a reader can do with a question. Being on a page counts as a visit; on a
 * phone the actions are a bar that steps back while one reads.
 */
export class ReadingActions extends HTMLElement {
  #listeners: AbortController | undefined

  /** The question that the page is about. */
  get question(): ShelfQuestion {
    return {
      subject: this.getAttribute('subject') ?? '',
      slug: this.getAttribute('slug') ?? '',
      question: document.querySelector('[data-question-title]')?.textContent ?? '',
    }
  }

  connectedCallback(): void {
    this.#listeners = new AbortController()
    hideWhileReading(this, this.#listeners.signal)
    this.#recordVisit()
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }

  #recordVisit(): void {
    try {
      openShelf().recordVisit(this.question)
    } catch (error) {
      console.info('The reading history is not kept.', error)
    }
  }
}
