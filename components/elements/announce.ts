import { createElement } from './create-element'

let region: HTMLElement | undefined

/** Tells readers of a screen reader what has happened. */
export function announce(message: string): void {
  if (!region) {
    region = createElement('div', { role: 'status', className: 'visually-hidden' })
    document.body.append(region)
  }
  const place = region
  // A region that is new, or says the same again, is read only when its text changes later on.
  place.textContent = ''
  setTimeout(() => {
    place.textContent = message
  }, 60)
}
