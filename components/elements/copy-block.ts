import { copyAndSay } from './copy-button'
import { createElement } from './create-element'

/** An element around a block of an answer, with a button in its shadow root that copies the block's source. */
abstract class CopyBlock extends HTMLElement {
  /** What is copied, as the button's name ends. */
  abstract readonly what: string

  abstract getSource(): string

  connectedCallback(): void {
    if (this.shadowRoot || !('clipboard' in navigator)) return
    const label = createElement('span', {}, 'Copy')
    const rest = createElement('span', {}, ` ${this.what}`)
    rest.part.add('what')
    const button = createElement('button', { type: 'button' }, label, rest)
    button.part.add('copy')
    button.addEventListener('click', () => copyAndSay(label, this.getSource()))
    this.attachShadow({ mode: 'open' }).append(createElement('slot'), button)
  }
}

/** `<copy-code>` around a code block. */
export class CopyCode extends CopyBlock {
  readonly what = 'code'

  getSource(): string {
    return this.querySelector('pre')?.textContent ?? ''
  }
}

/** `<copy-tex>` around a displayed formula: copies its TeX. */
export class CopyTex extends CopyBlock {
  readonly what = 'formula as TeX'

  getSource(): string {
    return this.querySelector('annotation, .tex-source')?.textContent ?? ''
  }
}
