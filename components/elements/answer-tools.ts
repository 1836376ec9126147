import { PortalElement } from './portal-element'

const boxes = '.code, .table, .formula-block'

/** A box that shows all that it holds has nothing to scroll: the keyboard need not stop there. */
function stopAtScrollable(box: Element): void {
  if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0')
  else box.removeAttribute('tabindex')
}

/** `<answer-tools>` around an answer: spares the keyboard needless stops. */
export class AnswerTools extends PortalElement {
  readonly #sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) stopAtScrollable(target)
  })
  readonly #contents = new MutationObserver(() => this.#review())

  connect(signal: AbortSignal): void {
    // A box stays as wide as it was where fonts or an edit in preview make its content wider.
    document.fonts.addEventListener('loadingdone', () => this.#review(), { signal })
    this.#contents.observe(this, { childList: true, characterData: true, subtree: true })
    this.#review()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#sizes.disconnect()
    this.#contents.disconnect()
  }

  #review(): void {
    for (const box of this.querySelectorAll(boxes)) {
      stopAtScrollable(box)
      this.#sizes.observe(box)
    }
  }
}
