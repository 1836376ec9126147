import { pairAnswer } from './pair/pair'
import type { Piece } from './pair/piece'
import { TexCommands } from './tex/commands'
import { scanTex } from './tex/scan'

/**
 * The words of an answer for the search index: prose, code and the letters of formulas (`\alpha` as
 * `alpha`), separated by single spaces. Markup, link targets and layout commands are left out. Built
 * from the decoder's tokens; no Markdown tree.
 */
export function answerWords(raw: string): string {
  const words = pairAnswer(raw, new TexCommands()).pieces.map(wordsOf).join('')
  return words.replace(unevenSpace, ' ').trim()
}

/** White space other than the single blanks that most of it is, which may stay: four times as fast as `\s+`. */
const unevenSpace = / \s+|[^\S ]\s*/g

function wordsOf(piece: Piece): string {
  if (piece.kind === 'text') return proseWords(piece.text)
  if (piece.kind === 'code') return piece.text.replace(/^`+|`+$/g, '')
  if (piece.kind === 'formula') return texWords(piece.tex)
  if (piece.kind === 'fence') return ` ${piece.fence.lines.join(' ')} `
  return ' '
}

/** Markup characters and escapes go, words stay; an emphasised part of a word stays joined. */
function proseWords(text: string): string {
  return text
    .replace(/\]\([^()\s]*\)/g, ' ')
    .replace(/&(?:#\w+|\w+);/g, ' ')
    .replace(/[*\\]+/g, '')
    .replace(/[|#[\]]+/g, ' ')
}

const LAYOUT = new Set(
  'begin end left right text textbf textit textrm mathrm mathbf mathit mathcal mathbb operatorname frac dfrac tfrac quad qquad displaystyle limits cdot times ldots cdots dots'.split(
    ' ',
  ),
)

function texWords(tex: string): string {
  let words = ''
  for (const { kind, text } of scanTex(tex)) {
    if (kind === 'command') {
      const name = text.slice(1)
      words += /^[a-z]/i.test(name) && !LAYOUT.has(name) ? ` ${name} ` : ' '
    } else words += kind === 'word' || /[\p{L}\p{N}]/u.test(text) ? text : ' '
  }
  return ` ${words} `
}
