import { openShelf, type ShelfQuestion } from '@/lib/study/shelf'
import { PortalElement } from './portal-element'

/**
 * `<reading-actions subject slug>` around what a reader can do with a question. Being on a page counts as a visit; on a
 * phone the actions are a bar that steps back while one reads.
 */
export class ReadingActions extends PortalElement {
  /** The question that the page is about. */
  get question(): ShelfQuestion {
    return {
      subject: this.getAttribute('subject') ?? '',
      slug: this.getAttribute('slug') ?? '',
      question: document.querySelector('[data-question-title]')?.textContent ?? '',
    }
  }

  connect(signal: AbortSignal): void {
    hideWhileReading(this, signal)
    this.#recordVisit()
  }

  #recordVisit(): void {
    try {
      openShelf().recordVisit(this.question)
    } catch (error) {
      console.info('The reading history is not kept.', error)
    }
  }
}

/** Way down or up, in pixels, that counts as reading on or as looking back. */
const least = 12

/** Sets `data-away` on an element while the page is read downward, and takes it off on the way up and at the ends. */
function hideWhileReading(element: HTMLElement, signal: AbortSignal): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  let turned = scrollY
  addEventListener(
    'scroll',
    () => {
      const { scrollHeight, clientHeight } = document.documentElement
      const isEnd = scrollY < least || scrollY + clientHeight > scrollHeight - least
      if (!isEnd && Math.abs(scrollY - turned) < least) return
      element.toggleAttribute('data-away', !isEnd && scrollY > turned)
      turned = scrollY
    },
    { passive: true, signal },
  )
}
