import { routes } from '@/lib/routes'
import { openShelf } from '@/lib/study/shelf'
import { announce } from './announce'
import { onStoredChange, PortalElement } from './portal-element'
import { saveFile } from './save-file'
import { createItem, type SavedItem } from './saved-item'
import { tellWorker } from './service-worker'

type List = 'bookmarks' | 'history'

/**
 * `<saved-pages>` around the drawn page: fills its lists (`data-list`) from this device and moves the
 * reader's data out and in.
 */
export class SavedPages extends PortalElement {
  readonly #shelf = openShelf()

  connect(signal: AbortSignal): void {
    this.addEventListener('click', ({ target }) => this.#onClick(target), { signal })
    this.addEventListener('change', ({ target }) => this.#attempt(() => this.#onChange(target)), {
      signal,
    })
    onStoredChange(() => this.#show(), signal)
    this.#show()
  }

  #show(): void {
    this.#attempt(() => {
      const { bookmarks, history } = this.#shelf.exportAll()
      this.#fill(
        'bookmarks',
        bookmarks.map((item) => ({ ...item, time: item.addedAt })),
      )
      this.#fill(
        'history',
        history.map((item) => ({ ...item, time: item.visitedAt })),
      )
      const keeping = this.querySelector<HTMLInputElement>('[name="history"]')
      if (keeping) keeping.checked = this.#shelf.isKeepingHistory()
    })
  }

  #fill(kind: List, items: SavedItem[]): void {
    const section = this.querySelector(`[data-section="${kind}"]`)
    if (!section) return
    for (const part of section.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = (part.dataset.when === 'filled') !== items.length > 0
    }
    section
      .querySelector('[data-list]')
      ?.replaceChildren(...items.map((item) => createItem(item, kind === 'bookmarks')))
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element && target.closest('button')
    if (!button) return
    this.#attempt(() => {
      const { remove, action } = button.dataset
      if (remove) this.#remove(button, remove)
      else if (action === 'clear') this.#clear()
      else if (action === 'export') this.#export()
    })
  }

  #remove(button: HTMLElement, place: string): void {
    const [subject = '', slug = ''] = place.split('/')
    const buttons = [...this.querySelectorAll('[data-remove]')]
    const index = buttons.indexOf(button)
    this.#shelf.removeBookmark({ subject, slug })
    void tellWorker({ type: 'drop', path: routes.question(subject, slug) })
    this.#show()
    // The focus goes to the button in the same place, and does not fall back to the page's top.
    const rest = this.querySelectorAll<HTMLElement>('[data-remove]')
    const next = rest[index] ?? rest[index - 1] ?? this.querySelector<HTMLElement>('h2')
    next?.focus()
    announce('Removed.')
  }

  #clear(): void {
    if (!confirm('Clear the whole reading history on this device?')) return
    this.#shelf.clearHistory()
    this.#show()
    this.querySelector<HTMLElement>('[name="history"]')?.focus()
    announce('The history is empty.')
  }

  #export(): void {
    const day = new Date().toISOString().slice(0, 10)
    saveFile(
      `saved-${day}.json`,
      'application/json',
      `${JSON.stringify(this.#shelf.exportAll(), undefined, 1)}\n`,
    )
  }

  #onChange(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return
    if (target.name === 'history') this.#shelf.setKeepingHistory(target.checked)
    else if (target.type === 'file') void this.#import(target)
  }

  async #import(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? []
    const text = (await file?.text()) ?? ''
    field.value = ''
    this.#attempt(() => {
      this.#shelf.importAll(parse(text))
      const bookmarks = this.#shelf.listBookmarks()
      for (const { subject, slug } of bookmarks) {
        void tellWorker({ type: 'keep', path: routes.question(subject, slug) })
      }
      this.#show()
      this.#say('Added.')
    })
  }

  /** Reports a failure to the reader as a sentence. */
  #attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error))
    }
  }

  #say(message: string): void {
    const place = this.querySelector('[data-message]')
    if (place) place.textContent = message
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error('This file is not JSON: nothing was changed.', { cause })
  }
}
