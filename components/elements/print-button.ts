/** `<print-button>` around a button: prints the page. */
export class PrintButton extends HTMLElement {
  #listeners: AbortController | undefined

  connectedCallback(): void {
    this.#listeners = new AbortController()
    this.addEventListener('click', () => print(), { signal: this.#listeners.signal })
  }

  disconnectedCallback(): void {
    this.#listeners?.abort()
  }
}
