import { announce } from './announce'

/** How long a button says that it has copied, in milliseconds. */
const lasting = 2_000

/** Lets a button copy what `getText` gives, and say so; it goes where the browser offers no clipboard. */
export function makeCopyButton(button: HTMLButtonElement, getText: () => string): void {
  const { clipboard } = navigator as Partial<Navigator>
  if (!clipboard) {
    button.hidden = true
    return
  }
  const label = button.querySelector('[data-label]') ?? button
  const words = label.textContent ?? ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (word: string) => {
    label.textContent = word
    announce(word)
    clearTimeout(timer)
    timer = setTimeout(() => {
      label.textContent = words
    }, lasting)
  }
  button.addEventListener('click', () => {
    clipboard.writeText(getText()).then(
      () => say('Copied'),
      () => say('Not copied'),
    )
  })
}

/** `<copy-button>` around a button: copies its `text`, else the text of the element with the id `from`. */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    const read = () => document.getElementById(this.getAttribute('from') ?? '')?.textContent
    makeCopyButton(button, () => (this.getAttribute('text') ?? read() ?? '').trim())
  }
}
