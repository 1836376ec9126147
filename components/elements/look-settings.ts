import { applyLook, chooseLook, type Look, looks, readLook } from './look'

/** `<look-settings>` around radio buttons named `theme` and `text`: shows and keeps what the reader chooses. */
export class LookSettings extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.addEventListener('change', ({ target }) => this.#choose(target), { signal })
    // A choice in one tab, or on a page before the one that comes back from memory, holds for all.
    window.addEventListener('storage', () => this.#show(), { signal })
    window.addEventListener('pageshow', () => this.#show(), { signal })
    this.#show()
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }

  #choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !(target.name in looks)) return
    chooseLook(target.name as Look, target.value)
    this.#show()
  }

  #show(): void {
    for (const look of Object.keys(looks) as Look[]) {
      const choice = readLook(look)
      applyLook(look, choice)
      for (const radio of this.querySelectorAll<HTMLInputElement>(`input[name="${look}"]`)) {
        radio.checked = radio.value === choice
      }
    }
  }
}
