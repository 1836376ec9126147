import type { Note } from './note'

/** Characters of HTML that would be markup in a field of plain text. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escapeText = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)

/** Always quoted: a field may then begin with `#`, which opens a comment, or hold the separator. */
const quote = (field: string) =>
  `"${field
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .trim()
    .replaceAll('"', '""')}"`

/**
 * Notes as a text file that Anki imports by itself, by the rules of https://docs.ankiweb.net/importing/text-files.html:
 * headers for the separator, HTML, note type, deck and tags, then one line a note with front, back and tags.
 * @param deck name of the deck, where `::` opens a deck within a deck.
 */
export function formatAnkiFile(deck: string, notes: readonly Note[]): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${deck.replace(/\s+/g, ' ').trim()}`,
    '#tags column:3',
  ]
  const lines = notes.map(({ question, answerHtml, url, tags }) =>
    [
      quote(escapeText(question)),
      quote(`${answerHtml}<p><a href="${url}">${url}</a></p>`),
      quote(tags.join(' ')),
    ].join('\t'),
  )
  return `${[...head, ...lines].join('\n')}\n`
}
