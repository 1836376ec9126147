/**
 * Characters that a terminal or a log viewer obeys or hides instead of showing: control characters, line and paragraph
 * separators, controls of the direction of text, invisible operators and tags, halves of surrogate pairs. A tab and a
 * line feed are none of them.
 */
const unsafe =
  /(?![\t\n])[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

/**
 * Text of several lines as a terminal may show it: what it would obey or hide is written as an escape (`\u001b`). In
 * JSON these are escapes as well, so that what it says stays the same.
 */
export function escapeText(text: string): string {
  return text.replace(unsafe, (character) =>
    Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join(
      '',
    ),
  )
}

/** As {@link escapeText} for a name or a message, which stays on its line: `\n` and `\t` are written as such. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\r?\n/g, '\\n').replace(/\t/g, '\\t'))
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
