/** `<share-button>` around a button: the device's own sheet for sharing. It stays away where there is none. */
export class ShareButton extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    if (!('share' in navigator)) return
    this.#listeners = new AbortController()
    const { signal } = this.#listeners
    this.addEventListener('click', () => this.#share(), { signal })
    this.hidden = false
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }

  #share(): void {
    const url = this.getAttribute('url') ?? location.href
    // Closing the sheet without sharing rejects as well, and is no failure.
    navigator.share({ title: document.title, url }).catch(() => undefined)
  }
}
