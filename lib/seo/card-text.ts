import { cutGraphemes } from '@/lib/typed-text'

/** Characters of a card's title: more could not be read at the size at which networks show it. */
const longest = 240

const letters = /[\p{L}\p{N}]/gu

/** The characters of a text that a font covers, in one line; `undefined` if most of its letters would be lost. */
function keepCovered(text: string, covered: ReadonlySet<string>): string | undefined {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const kept = [...line].filter((character) => covered.has(character)).join('')
  const count = (value: string) => value.match(letters)?.length ?? 0
  if (count(kept) === 0 || count(kept) * 2 < count(line)) return undefined
  return kept.replace(/ +/g, ' ').trim()
}

/** Cut after a word, with an ellipsis; a text without spaces is cut where it must be. */
function shorten(text: string): string {
  if (text.length <= longest) return text
  return `${cutGraphemes(text, longest - 1).replace(/(?<=\s\S*)\s\S*$/, '')}…`
}

interface CardText {
  title: string
  subject?: string
}

/**
 * The words of a card that its fonts can show: emoji and signs that they lack are left out. A question in a script
 * that they lack gives its place to the subject, else to the site's name.
 */
export function fitCardText(
  { siteName, title, subject }: CardText & { siteName: string },
  covered: ReadonlySet<string>,
): CardText & { siteName: string } {
  const name = keepCovered(siteName, covered) ?? ''
  const place = subject === undefined ? undefined : keepCovered(subject, covered)
  const question = keepCovered(title, covered)
  if (question === undefined) return { siteName: name, title: place ?? name }
  return { siteName: name, title: shorten(question), ...(place && { subject: place }) }
}
