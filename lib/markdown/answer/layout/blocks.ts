import type { FormulaPiece } from '../pair/piece'
import type { TexCommands } from '../tex/commands'
import { repairTex } from '../tex/repair'
import type { AnswerFormula } from '../types'
import type { Block, Line } from './line'
import { beforeDollar, escapeTags } from './markdown'

/** Punctuation that belongs to the display formula before it. */
const PUNCTUATION = /^\s*([.,;:])(?=\s|$)/

/**
 * Turns lines into blocks. A display formula gets a block of its own, unless it stands in a table
 * row, a heading or an open emphasis, or on one line between prose: there it is set inline.
 */
export class BlockBuilder {
  readonly blocks: Block[] = []
  readonly formulas: AnswerFormula[] = []
  private text = ''
  private line: Line = { pieces: [], indent: 0, marker: '', kind: 'blank' }
  /** Whether the marker of the current line has been given to a block. */
  private begun = false

  constructor(
    lines: readonly Line[],
    private readonly commands: TexCommands,
  ) {
    for (const line of lines) this.addLine(line)
  }

  private addLine(line: Line): void {
    this.line = line
    this.text = ''
    this.begun = false
    if (line.kind === 'blank') {
      this.blocks.push({ indent: 0, marker: '', body: { kind: 'blank' } })
      return
    }
    for (const [i, piece] of line.pieces.entries()) {
      if (piece.kind === 'text') this.text += escapeTags(piece.text)
      else if (piece.kind === 'code') this.text += this.code(piece.text)
      else if (piece.kind === 'fence') {
        this.flush()
        this.push({ kind: 'fence', fence: piece.fence })
      } else if (piece.display && this.isBlock(piece, i)) this.addDisplay(piece, i)
      else this.addInline(piece)
    }
    this.flush()
    if (!this.begun) this.push({ kind: 'text', text: '' })
  }

  private code(span: string): string {
    return this.line.kind === 'row' ? span.replace(/(?<!\\)\|/g, '\\|') : span
  }

  private isBlock(piece: FormulaPiece, index: number): boolean {
    if (this.line.kind !== 'text') return false
    if ((this.text.split('**').length - 1) % 2 === 1) return false
    if (piece.tex.trim().includes('\n')) return true
    const after = this.line.pieces.slice(index + 1)
    const proseAfter = after.some(
      ({ kind, ...rest }) =>
        kind === 'code' || (kind === 'text' && 'text' in rest && /[\p{L}\p{N}]/u.test(rest.text)),
    )
    return !proseAfter || !/[\p{L}\p{N}]/u.test(this.text)
  }

  private addDisplay(piece: FormulaPiece, index: number): void {
    this.text = this.text.trimEnd()
    this.flush()
    const next = this.line.pieces[index + 1]
    const point = next?.kind === 'text' ? PUNCTUATION.exec(next.text) : undefined
    if (point && next?.kind === 'text') next.text = next.text.slice(point[0].length)
    const tex = repairTex(
      piece.tex.trimEnd() + (point?.[1] ?? ''),
      { display: true, inTable: false },
      this.commands,
    )
    if (!tex) return
    this.formulas.push({ tex, display: true, offset: piece.start })
    this.push({ kind: 'display', tex })
  }

  private addInline(piece: FormulaPiece): void {
    const place = { display: false, inTable: this.line.kind === 'row' }
    const tex = repairTex(piece.tex, place, this.commands).replace(/\s*\n\s*/g, ' ')
    if (!tex) return
    this.formulas.push({ tex, display: false, offset: piece.start })
    this.text = `${beforeDollar(this.text)}$${tex}$`
  }

  private flush(): void {
    if (this.text.trim() !== '') {
      const { kind } = this.line
      this.push({
        kind: kind === 'blank' ? 'text' : kind,
        text: this.begun ? this.text.trimStart() : this.text,
      })
    }
    this.text = ''
  }

  private push(body: Block['body']): void {
    const { indent, marker } = this.line
    if (this.begun) this.blocks.push({ indent: indent + marker.length, marker: '', body })
    else {
      const digits = /^\d+/.exec(marker)?.[0]
      this.blocks.push({ indent, marker, body, ...(digits && { number: Number(digits) }) })
    }
    this.begun = true
  }
}
