/** Characters that no XML 1.0 document may hold, in any spelling ("2.2 Characters"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text without the characters that would make an XML document unreadable. */
export function dropForbidden(text: string): string {
  return text.replace(forbidden, '')
}

/** Text for an element or a quoted attribute, in XML as in HTML. */
export function escapeXml(text: string): string {
  return dropForbidden(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
