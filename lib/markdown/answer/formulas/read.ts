import type { AnswerProblem } from '../types'
import { takeBracket, takeEnvironment, takeParen } from './brackets'
import { takeDisplay, takeDollar } from './dollars'
import { Scan, type Taken } from './scan'
import type { TokenKind } from './token'

/** What was read at a delimiter; `taken` is absent if it is prose. */
export interface Reading {
  taken?: Taken | undefined
  problems: AnswerProblem[]
}

/** Code, or what a delimiter opens. */
export interface Piece {
  start: number
  end: number
  /** Absent for code. */
  taken?: Taken
}

/** What opens a formula. */
const OPENERS: Partial<Record<TokenKind, (scan: Scan, i: number) => Taken | undefined>> = {
  dollar: takeDollar,
  dollars: takeDisplay,
  openParen: takeParen,
  openBracket: takeBracket,
  begin: takeEnvironment,
}

/** Reads the formulas of Markdown, each once. */
export class FormulaReader {
  /** All that is not prose, in order. */
  readonly pieces: readonly Piece[]
  private readonly scan: Scan
  private readonly known = new Map<number, Reading>()

  constructor(text: string) {
    this.scan = new Scan(text.trimEnd())
    this.pieces = [...this.readAll()]
  }

  /** What the delimiter at an offset opens. */
  at(offset: number): Reading {
    const { scan } = this
    let reading = this.known.get(offset)
    if (!reading) {
      const i = scan.find(offset) ?? -1
      const take = scan.halves.has(offset) ? takeDollar : OPENERS[scan.tokens[i]?.kind ?? 'text']
      scan.problems = []
      reading = { taken: take?.(scan, i), problems: scan.problems }
      this.known.set(offset, reading)
    }
    return reading
  }

  private *readAll(): Generator<Piece> {
    let from = 0
    for (const { kind, start, end } of this.scan.tokens) {
      if (kind === 'opaque' && start >= from && /[`~]/.test(this.scan.text.charAt(start))) {
        yield { start, end }
        from = end
      }
      for (let at = start; at >= from; at = from) {
        const { taken } = this.at(at)
        if (!taken) break
        yield { start: at, end: taken.end, taken }
        from = taken.end
        if (!this.scan.halves.has(from)) break
      }
    }
  }
}
