import type { Piece, TextPiece } from './piece'

const BARE_MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])\s*$/

/**
 * Drops the `**` that opens a strong emphasis which the end of a cut answer never closes, and the list
 * marker before it when nothing else is left on the line. Returns where it stood in the raw field,
 * undefined when the last paragraph or list item has none.
 */
export function dropOpenEmphasis(pieces: readonly Piece[]): number | undefined {
  let open: { piece: TextPiece; at: number } | undefined
  let count = 0
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]
    if (piece?.kind === 'fence' || (piece?.kind === 'break' && endsBlock(piece, count))) break
    if (piece?.kind !== 'text') continue
    for (const { index } of piece.text.matchAll(/(?<![*\\])\*\*(?!\*)/g)) {
      if (/^\d\*\*\d/.test(piece.text.slice(index - 1))) continue
      if (!open || open.piece === piece) open = { piece, at: index }
      count++
    }
  }
  if (!open || count % 2 === 0) return undefined
  const { piece, at } = open
  const offset = piece.start + at
  piece.text = piece.text.slice(0, at) + piece.text.slice(at + 2)
  if (piece === pieces.at(-1) && BARE_MARKER.test(piece.text)) piece.text = ''
  return offset
}

/** Blank lines after the last paragraph do not count as its end. */
function endsBlock(piece: Extract<Piece, { kind: 'break' }>, found: number): boolean {
  return piece.next !== 'text' && (piece.next !== 'blank' || found > 0)
}
