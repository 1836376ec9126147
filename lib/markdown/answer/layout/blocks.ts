import type { FormulaPiece } from '../pair/piece'
import type { TexCommands } from '../tex/commands'
import { repairFormula } from '../tex/repair'
import type { AnswerFormula } from '../types'
import type { Block, Line } from './line'
import { escapeTags, joinDollar } from './markdown'

/** Punctuation that belongs to the display formula before it. */
const PUNCTUATION = /^\s*([.,;:])(?=\s|$)/

const WORD = /[\p{L}\p{N}]/u

/**
 * Turns lines into blocks. A display formula gets a block of its own, unless it stands in a table
 * row, a heading or an open emphasis, or on one line between prose: there it is set inline.
 */
export class BlockBuilder {
  readonly blocks: Block[] = []
  readonly formulas: AnswerFormula[] = []
  private line: Line = { pieces: [], indent: 0, marker: '', kind: 'blank' }
  /** Whether the marker of the current line has been given to a block. */
  private begun = false
  /** Prose and inline formulas of the current line that no block holds yet. */
  private prose: string[] = []
  private hasWords = false
  private inEmphasis = false

  constructor(
    lines: readonly Line[],
    private readonly commands: TexCommands,
  ) {
    for (const line of lines) this.addLine(line)
  }

  private addLine(line: Line): void {
    this.line = line
    this.begun = false
    if (line.kind === 'blank') {
      this.blocks.push({ indent: 0, marker: '', body: { kind: 'blank' } })
      return
    }
    const lastWords = line.pieces.findLastIndex(
      (piece) => piece.kind === 'code' || (piece.kind === 'text' && WORD.test(piece.text)),
    )
    for (const [i, piece] of line.pieces.entries()) {
      if (piece.kind === 'text') this.addText(piece.text)
      else if (piece.kind === 'code') this.addCode(piece.text)
      else if (piece.kind === 'fence') {
        this.flush()
        this.push({ kind: 'fence', fence: piece.fence })
      } else if (piece.display && this.isBlock(piece, lastWords > i)) this.addDisplay(piece, i)
      else this.addInline(piece)
    }
    this.flush()
    if (!this.begun && line.marker) this.push({ kind: 'text', text: '' })
  }

  private addText(text: string): void {
    this.prose.push(escapeTags(text))
    this.hasWords ||= WORD.test(text)
    if ((text.split('**').length - 1) % 2 === 1) this.inEmphasis = !this.inEmphasis
  }

  private addCode(span: string): void {
    this.prose.push(this.line.kind === 'row' ? span.replace(/(?<!\\)\|/g, '\\|') : span)
    this.hasWords = true
  }

  private isBlock(piece: FormulaPiece, wordsFollow: boolean): boolean {
    if (this.line.kind !== 'text' || this.inEmphasis) return false
    return piece.tex.trim().includes('\n') || !wordsFollow || !this.hasWords
  }

  private addDisplay(piece: FormulaPiece, index: number): void {
    this.prose.push(this.prose.pop()?.trimEnd() ?? '')
    this.flush()
    const next = this.line.pieces[index + 1]
    const point = next?.kind === 'text' ? PUNCTUATION.exec(next.text) : undefined
    if (point && next?.kind === 'text') next.text = next.text.slice(point[0].length)
    const tex = this.repair(piece, piece.tex.trimEnd() + (point?.[1] ?? ''), true)
    if (!tex) return
    this.push({ kind: 'display', tex })
  }

  private addInline(piece: FormulaPiece): void {
    const tex = this.repair(piece, piece.tex, false)
    const fence = tex.includes('$') ? '$$' : '$'
    const space = tex.includes('$') ? ' ' : ''
    if (tex)
      this.prose.push(joinDollar(this.prose.at(-1) ?? ''), fence + space + tex + space + fence)
  }

  private repair({ start }: FormulaPiece, source: string, display: boolean): string {
    const place = { display, inTable: this.line.kind === 'row' }
    const { tex: repaired, mistake } = repairFormula(source, place, this.commands)
    const tex = display ? repaired : repaired.replace(/\s*\n\s*/g, ' ')
    if (tex) this.formulas.push({ tex, display, offset: start, ...(mistake && { mistake }) })
    return tex
  }

  private flush(): void {
    const text = this.prose.join('')
    const { kind } = this.line
    if (text.trim() !== '' && kind !== 'blank') {
      this.push({ kind, text: this.begun ? text.trimStart() : text })
    }
    this.prose = []
    this.hasWords = false
    this.inEmphasis = false
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
