import type { Fence } from '../lex/token'
import type { Piece } from '../pair/piece'

/** Pieces between two line breaks. */
export interface Line {
  pieces: Exclude<Piece, { kind: 'break' }>[]
  /** Columns of white space it starts with. */
  indent: number
  /** The list marker it starts with, white space after it included; empty when there is none. */
  marker: string
  kind: 'blank' | 'heading' | 'row' | 'text'
}

/** A line ready to be placed: prose in Markdown, a display formula or a fenced code block. */
export interface Block {
  /** Columns before it in the source, its list marker not counted. */
  indent: number
  /** List marker with the white space after it, empty when there is none. */
  marker: string
  /** Number of an ordered marker, undefined for bullets and lines without marker. */
  number?: number
  body:
    | { kind: 'blank' }
    | { kind: 'heading' | 'row' | 'text'; text: string }
    | { kind: 'display'; tex: string }
    | { kind: 'fence'; fence: Fence }
}

const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/
const BARE_MARKER = /^(?:[-*+]|\d{1,9}[.)])$/

/** Splits pieces at line breaks and reads how each line starts. */
export function splitLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let current: Line['pieces'] = []
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      lines.push(readLine(current))
      current = []
    } else current.push(piece)
  }
  lines.push(readLine(current))
  markTables(lines)
  return lines
}

function readLine(pieces: Line['pieces']): Line {
  const [first, ...rest] = pieces
  if (!first) return { pieces, indent: 0, marker: '', kind: 'blank' }
  if (first.kind !== 'text') return { pieces, indent: 0, marker: '', kind: 'text' }
  const trimmed = first.text.trimStart()
  const indent = columns(first.text.slice(0, first.text.length - trimmed.length))
  if (!trimmed && rest.length === 0) return { pieces: [], indent: 0, marker: '', kind: 'blank' }
  const bare = rest.length === 0 ? BARE_MARKER.exec(trimmed) : undefined
  const marker = (bare ?? MARKER.exec(trimmed))?.[0] ?? ''
  const text = trimmed.slice(marker.length)
  const heading = !marker && /^#{1,6}(?:\s|$)/.test(text)
  return {
    pieces: text ? [{ ...first, text }, ...rest] : rest,
    indent,
    marker,
    kind: heading ? 'heading' : 'text',
  }
}

function columns(space: string): number {
  let width = 0
  for (const char of space) width += char === '\t' ? 4 - (width % 4) : 1
  return width
}

const DELIMITER_ROW = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

const hasPipe = (line: Line): boolean =>
  line.pieces.some((piece) => piece.kind === 'text' && piece.text.includes('|'))

/** Marks the rows of GFM tables: a line with a pipe, a delimiter row, and lines until a blank one. */
function markTables(lines: Line[]): void {
  for (let i = 1; i < lines.length; i++) {
    const [header, delimiter] = [lines[i - 1], lines[i]]
    const [only, ...more] = delimiter?.pieces ?? []
    if (!header || !delimiter || only?.kind !== 'text' || more.length > 0) continue
    if (delimiter.marker || !only.text.includes('|') || !DELIMITER_ROW.test(only.text)) continue
    if (header.kind !== 'text' || !hasPipe(header)) continue
    header.kind = 'row'
    for (; i < lines.length; i++) {
      const line = lines[i]
      if (line?.kind !== 'text' || line.marker || !hasPipe(line)) break
      line.kind = 'row'
    }
  }
}
