import { PortalElement } from './portal-element'

/** `<share-button>` around a button: the device's own sheet for sharing. It stays away if there is none. */
export class ShareButton extends PortalElement {
  connect(signal: AbortSignal): void {
    if (!('share' in navigator)) return
    this.addEventListener('click', () => this.#share(), { signal })
    this.hidden = false
  }

  #share(): void {
    const url = this.getAttribute('url') ?? location.href
    // Closing the sheet without sharing rejects as well, and is no failure.
    navigator.share({ title: document.title, url }).catch(() => undefined)
  }
}

/** `<print-button>` around a button: prints the page. */
export class PrintButton extends PortalElement {
  connect(signal: AbortSignal): void {
    this.addEventListener('click', () => print(), { signal })
  }
}
