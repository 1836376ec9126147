import { cutText, shortestDescription } from '@/lib/content'

/**
 * A description of 50 to 160 characters: the text in one line, shortened where it is too long, and with
 * `addition` after it where it is too short to tell its page from others.
 */
export function buildDescription(text: string, addition: string): string {
  const line = cutText(text)
  if (line.length >= shortestDescription) return line
  const end = /[.!?…]$/.test(line) || line === '' ? '' : '.'
  return cutText(`${line}${end} ${addition}`)
}
