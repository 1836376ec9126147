import { createElement } from './create-element'

/** Saves a text as a file on the reader's device. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  createElement('a', { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
