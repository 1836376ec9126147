import { PortalElement } from './portal-element'

/**
 * `<cite-link>` around the link to a page's citations: shows them in the dialog with the id `dialog`, on the page that is
 * read. Where they cannot be had, the link is followed.
 */
export class CiteLink extends PortalElement {
  connect(signal: AbortSignal): void {
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    this.#dialog?.addEventListener('click', (event) => this.#close(event), { signal })
  }

  get #dialog(): HTMLDialogElement | undefined {
    const dialog = document.getElementById(this.getAttribute('dialog') ?? '')
    return dialog instanceof HTMLDialogElement ? dialog : undefined
  }

  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest('a')
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    if (!link || !isPlain || !this.#dialog) return
    event.preventDefault()
    this.#open(link.href).catch(() => location.assign(link.href))
  }

  async #open(address: string): Promise<void> {
    const dialog = this.#dialog
    const place = dialog?.querySelector('[data-citations]')
    if (!dialog || !place) return
    if (place.childElementCount === 0) {
      const response = await fetch(address, { headers: { Accept: 'text/html' } })
      if (!response.ok) throw new Error(`${address} answered ${response.status}`)
      const page = new DOMParser().parseFromString(await response.text(), 'text/html')
      const citations = page.querySelector('[data-citations]')
      if (!citations) throw new Error(`${address} shows no citations`)
      place.replaceChildren(...citations.children)
    }
    dialog.showModal()
  }

  /** By its button, or beside it. */
  #close({ target }: MouseEvent): void {
    const isButton = target instanceof Element && target.closest('[data-close]')
    if (target === this.#dialog || isButton) this.#dialog?.close()
  }
}
