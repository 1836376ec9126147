import { makeCopyButton } from './copy-button'
import { whenHydrated } from './when-hydrated'

/** Puts an element into a box with a button beside it; the page does not move. */
function addCopyButton(element: HTMLElement, name: string, getText: () => string): void {
  const box = document.createElement('div')
  box.dataset.copyBox = ''
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset.copy = ''
  button.dataset.noPrint = ''
  const rest = document.createElement('span')
  rest.className = 'visually-hidden'
  rest.append(` ${name}`)
  const label = document.createElement('span')
  label.dataset.label = ''
  label.append('Copy')
  button.append(label, rest)
  element.replaceWith(box)
  box.append(element, button)
  makeCopyButton(button, getText)
}

/** A box that shows all that it holds has nothing to scroll: the keyboard need not stop there. */
function stopAtScrollable(box: Element): void {
  if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0')
  else box.removeAttribute('tabindex')
}

/** `<answer-tools>` around an answer: copies code and the TeX of formulas, and spares the keyboard needless stops. */
export class AnswerTools extends HTMLElement {
  #sizes: ResizeObserver | undefined
  #left = new AbortController()

  connectedCallback(): void {
    whenHydrated(this, () => this.#equip())
  }

  disconnectedCallback(): void {
    this.#sizes?.disconnect()
    this.#left.abort()
  }

  #equip(): void {
    for (const code of this.querySelectorAll<HTMLElement>('pre.code')) {
      addCopyButton(code, 'code', () => code.textContent ?? '')
    }
    for (const formula of this.querySelectorAll<HTMLElement>('.formula-block')) {
      const tex = formula.querySelector('annotation, .tex-source')
      if (tex) addCopyButton(formula, 'formula as TeX', () => tex.textContent ?? '')
    }
    const boxes = [...this.querySelectorAll('[tabindex="0"]')]
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) stopAtScrollable(target)
    })
    for (const box of boxes) this.#sizes.observe(box)
    // A formula may outgrow its box when its fonts come, and the box stays as wide as it was.
    this.#left = new AbortController()
    const { signal } = this.#left
    document.fonts.addEventListener('loadingdone', () => boxes.forEach(stopAtScrollable), {
      signal,
    })
  }
}
