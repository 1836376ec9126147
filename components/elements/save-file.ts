import { createElement } from './portal-element'

/** Hands the reader a file that was made on the device. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  createElement('a', { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
