import { applyLook, chooseLook, type Look, looks, readLook } from './look'
import { onStoredChange, PortalElement } from './portal-element'

/** `<look-settings>` around radio buttons named `theme` and `text`: shows and keeps what the reader chooses. */
export class LookSettings extends PortalElement {
  connect(signal: AbortSignal): void {
    this.addEventListener('change', ({ target }) => this.#choose(target), { signal })
    // A choice in one tab, or on a page before the one that comes back from memory, holds for all.
    onStoredChange(() => this.#show(), signal)
    this.#show()
  }

  #choose(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !(target.name in looks)) return
    chooseLook(target.name as Look, target.value)
    this.#show()
  }

  #show(): void {
    for (const look of Object.keys(looks) as Look[]) {
      const choice = readLook(look)
      applyLook(look, choice)
      for (const radio of this.querySelectorAll<HTMLInputElement>(`input[name="${look}"]`)) {
        radio.checked = radio.value === choice
      }
    }
  }
}
