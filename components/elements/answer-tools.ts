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

/** `<answer-tools>` around an answer: copies code and the TeX of formulas, and spares the keyboard needless stops. */
export class AnswerTools extends HTMLElement {
  #sizes: ResizeObserver | undefined

  connectedCallback(): void {
    whenHydrated(this, () => this.#equip())
  }

  disconnectedCallback(): void {
    this.#sizes?.disconnect()
  }

  #equip(): void {
    for (const code of this.querySelectorAll<HTMLElement>('pre.code')) {
      addCopyButton(code, 'code', () => code.textContent ?? '')
    }
    for (const formula of this.querySelectorAll<HTMLElement>('.formula-block')) {
      const tex = formula.querySelector('annotation, .tex-source')
      if (tex) addCopyButton(formula, 'formula as TeX', () => tex.textContent ?? '')
    }
    // A box that shows all that it holds has nothing to scroll: the keyboard need not stop there.
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0')
        else target.removeAttribute('tabindex')
      }
    })
    for (const box of this.querySelectorAll('[tabindex="0"]')) this.#sizes.observe(box)
  }
}
