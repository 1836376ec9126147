/** `<print-button>` around a button: prints the page. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => print())
  }
}
