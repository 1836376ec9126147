import { announce } from './announce'
import { PortalElement } from './portal-element'

/** How long a button shows that it has copied, in milliseconds. */
const lasting = 2_000

/** Original words of labels that currently show a result. */
const labels = new WeakMap<Element, { words: string; timer: ReturnType<typeof setTimeout> }>()

/** Copies a text, and shows in the button's label for a while whether that succeeded. */
export function copyAndSay(label: Element, text: string): void {
  const say = (word: string) => {
    const before = labels.get(label)
    clearTimeout(before?.timer)
    const words = before?.words ?? label.textContent ?? ''
    label.textContent = word
    announce(word)
    const timer = setTimeout(() => {
      label.textContent = words
      labels.delete(label)
    }, lasting)
    labels.set(label, { words, timer })
  }
  navigator.clipboard.writeText(text).then(
    () => say('Copied'),
    () => say('Not copied'),
  )
}

/**
 * `<copy-button>` around a button with a label (`data-label`): copies its `text`, else the text of the element with the
 * id `from`. It goes where the browser offers no clipboard.
 */
export class CopyButton extends PortalElement {
  connect(signal: AbortSignal): void {
    this.hidden = !('clipboard' in navigator)
    this.addEventListener('click', () => this.#copy(), { signal })
  }

  #copy(): void {
    const label = this.querySelector('[data-label]')
    const from = document.getElementById(this.getAttribute('from') ?? '')
    if (label) copyAndSay(label, (this.getAttribute('text') ?? from?.textContent ?? '').trim())
  }
}
