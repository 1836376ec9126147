/**
 * Advance widths of Arial in thousandths of the type's size, for U+0020 to U+007E: those of Helvetica, to whose metrics
 * Arial was drawn, as Adobe's font metrics for the standard 14 fonts of PDF list them.
 */
const latin = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

/** Signs of typesetting, by the same source. */
const signs: Record<string, number> = {
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '–': 556,
  '—': 1000,
  '…': 1000,
  '·': 278,
  '•': 350,
  '°': 400,
}

/** A letter or sign that the table lacks: a digit's width, or a whole square for scripts that are set in squares. */
const otherWidth = 556
const squareWidth = 1000
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Width in pixels of one line of text, in Arial of `size` pixels. Letters with marks are as wide as without. */
export function measureText(text: string, size: number): number {
  let thousandths = 0
  for (const character of text.normalize('NFD')) {
    if (/\p{Mark}/u.test(character)) continue
    thousandths += getWidth(character)
  }
  return Math.round((thousandths * size) / 1000)
}

function getWidth(character: string): number {
  const known = latin[(character.codePointAt(0) ?? 0) - 0x20] ?? signs[character]
  return known ?? (square.test(character) ? squareWidth : otherWidth)
}
