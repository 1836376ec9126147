import { routes } from '@/lib/routes'
import { openShelf } from '@/lib/study/shelf'
import { announce } from './announce'
import { onStoredChange, PortalElement } from './portal-element'
import { ReadingActions } from './reading-actions'
import { tellWorker } from './service-worker'

/** `<save-button>` inside `<reading-actions>`: puts the question aside on this device, or takes it back. */
export class SaveButton extends PortalElement {
  connect(signal: AbortSignal): void {
    this.addEventListener('click', () => this.#toggle(), { signal })
    onStoredChange(() => this.#show(), signal)
    this.#show()
  }

  get #question() {
    const actions = this.closest('reading-actions')
    return actions instanceof ReadingActions ? actions.question : undefined
  }

  #toggle(): void {
    const question = this.#question
    if (!question) return
    try {
      const shelf = openShelf()
      const path = routes.question(question.subject, question.slug)
      if (shelf.isBookmarked(question)) {
        shelf.removeBookmark(question)
        void tellWorker({ type: 'drop', path })
        announce('No longer saved.')
      } else {
        shelf.addBookmark(question)
        void tellWorker({ type: 'keep', path })
        announce('Saved on this device.')
      }
      this.#show()
    } catch (error) {
      const label = this.querySelector('[data-label]')
      if (label) label.textContent = 'Not saved'
      announce(error instanceof Error ? error.message : String(error))
    }
  }

  #show(): void {
    const label = this.querySelector('[data-label]')
    const question = this.#question
    if (!label || !question) return
    let isSaved = false
    try {
      isSaved = openShelf().isBookmarked(question)
    } catch {
      // Without storage nothing is saved; pressing the button says why.
    }
    label.textContent = isSaved ? 'Saved' : 'Save'
    this.toggleAttribute('data-saved', isSaved)
  }
}
