import type { SuggestionItem } from '@/lib/suggestions'
import { createElement } from './create-element'
import { PortalElement } from './portal-element'
import { SuggestionSource } from './suggestion-source'

let boxes = 0

function createOption({ href, title, subject }: SuggestionItem, id: string): HTMLElement {
  const words = title.map(({ text, marked }) => (marked ? createElement('mark', {}, text) : text))
  const option = createElement('li', { id, role: 'option', ariaSelected: 'false' })
  option.dataset.href = href
  // The blank parts the two for a screen reader.
  option.append(createElement('span', {}, ...words), ' ', createElement('small', {}, subject))
  return option
}

/** Whether a key pressed there is meant for writing. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/**
 * `<search-box>` around a search form with a place for them (`data-suggestions`): suggestions while one types, as an ARIA combobox with a list
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Arrows choose, Enter opens the chosen question or
 * submits the form, Escape closes the list and then empties the field, `/` anywhere on the page focuses it.
 * `suggestions`: address that answers `?q=` with {@link SuggestionItem}s.
 */
export class SearchBox extends PortalElement {
  #input!: HTMLInputElement
  #list!: HTMLElement
  #status!: HTMLElement
  #source!: SuggestionSource
  #chosen = -1

  connect(signal: AbortSignal): void {
    const input = this.querySelector<HTMLInputElement>('input[type="search"]')
    if (!input) return
    this.#input = input
    boxes += 1
    this.#list = createElement('ul', {
      id: `${input.id || 'search'}-suggestions-${boxes}`,
      role: 'listbox',
      ariaLabel: 'Suggested questions',
      hidden: true,
    })
    this.#status = createElement('span', { role: 'status', className: 'visually-hidden' })
    this.querySelector('[data-suggestions]')?.replaceChildren(this.#list, this.#status)
    input.role = 'combobox'
    input.ariaAutoComplete = 'list'
    input.ariaExpanded = 'false'
    input.setAttribute('aria-controls', this.#list.id)
    this.#source = new SuggestionSource({
      load: (text, signal) => this.#load(text, signal),
      onSuggestions: (_, items) => this.#show(items),
    })
    this.#listen(input, signal)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#source?.cancel()
    this.#list?.remove()
    this.#status?.remove()
  }

  async #load(text: string, signal: AbortSignal): Promise<SuggestionItem[]> {
    const address = this.getAttribute('suggestions')
    const response = await fetch(`${address}?${new URLSearchParams({ q: text })}`, { signal })
    if (!response.ok) throw new Error(`${address} answered ${response.status}`)
    return response.json()
  }

  #listen(input: HTMLInputElement, signal: AbortSignal): void {
    input.addEventListener('input', () => this.#source.type(input.value), { signal })
    input.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    input.addEventListener('blur', () => this.#close(), { signal })
    input.form?.addEventListener('submit', () => this.#close(), { signal })
    // Pressing on an option must not take the focus from the field, which would close the list.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
    const onClick = ({ target }: Event) => {
      const option = target instanceof Element && target.closest<HTMLElement>('[role="option"]')
      if (option) this.#open(option)
    }
    this.#list.addEventListener('click', onClick, { signal })
    document.addEventListener('keydown', (event) => this.#onPageKey(event), { signal })
    // A page that comes back from the browser's memory shows no stale list.
    window.addEventListener('pageshow', () => this.#close(), { signal })
  }

  #onPageKey(event: KeyboardEvent): void {
    const isModified = event.ctrlKey || event.metaKey || event.altKey
    if (event.key !== '/' || isModified || event.defaultPrevented || isWriting(event.target)) return
    if (!this.#input.checkVisibility()) return
    event.preventDefault()
    this.#input.focus()
    this.#input.select()
  }

  #onKey(event: KeyboardEvent): void {
    // Keys that compose a letter belong to the input method.
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (this.#options.length === 0) return
      event.preventDefault()
      this.#move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter') {
      const option = this.#options[this.#chosen]
      if (!option || this.#list.hidden) return
      event.preventDefault()
      this.#open(option)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (this.#list.hidden) this.#input.value = ''
      this.#close()
    }
  }

  get #options(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[]
  }

  /** Goes round through the options and the field itself, which is none of them. */
  #move(by: 1 | -1): void {
    const places = this.#options.length + 1
    const from = this.#list.hidden ? -1 : this.#chosen
    this.#expand(true)
    this.#choose(((from + 1 + by + places) % places) - 1)
  }

  #choose(index: number): void {
    this.#chosen = index
    for (const [at, option] of this.#options.entries()) option.ariaSelected = String(at === index)
    const option = this.#options[index]
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else this.#input.removeAttribute('aria-activedescendant')
  }

  #show(items: SuggestionItem[]): void {
    this.#list.replaceChildren(
      ...items.map((item, index) => createOption(item, `${this.#list.id}-${index}`)),
    )
    this.#choose(-1)
    this.#expand(items.length > 0 && document.activeElement === this.#input)
    if (this.#input.value.trim() === '') this.#status.textContent = ''
    else if (items.length === 0) this.#status.textContent = 'No suggestions'
    else {
      this.#status.textContent = `${items.length} ${items.length === 1 ? 'suggestion' : 'suggestions'}`
    }
  }

  #expand(isExpanded: boolean): void {
    this.#list.hidden = !isExpanded
    this.#input.ariaExpanded = String(isExpanded)
  }

  #close(): void {
    this.#source.cancel()
    this.#choose(-1)
    this.#expand(false)
    this.#status.textContent = ''
  }

  #open(option: HTMLElement): void {
    const { href } = option.dataset
    this.#close()
    if (href) location.assign(href)
  }
}
