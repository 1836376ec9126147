import type { AnswerProblem } from '../types'
import { isProse } from './accept'
import { takeBracket, takeParen } from './brackets'
import { takeDisplay, takeDollar } from './dollars'
import { isEnvironment } from './environment'
import { Scan, type Taken } from './scan'

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

/** Reads the formulas of Markdown, each once. */
export class FormulaReader {
  readonly scan: Scan
  private readonly known = new Map<number, Reading>()

  constructor(text: string) {
    this.scan = new Scan(text.trimEnd())
  }

  /** What the delimiter at an offset opens. */
  at(offset: number): Reading {
    let reading = this.known.get(offset)
    if (!reading) {
      this.scan.problems = []
      reading = { taken: read(this.scan, offset), problems: this.scan.problems }
      this.known.set(offset, reading)
    }
    return reading
  }

  /** All that is not prose, in order. */
  *all(): Generator<Piece> {
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

function read(scan: Scan, offset: number): Taken | undefined {
  const i = scan.find(offset)
  if (i === undefined) return undefined
  const { kind } = scan.at(i)
  if (kind === 'dollar' || scan.halves.has(offset)) return takeDollar(scan, i)
  if (kind === 'dollars') return takeDisplay(scan, i)
  if (kind === 'openParen') return takeParen(scan, i)
  if (kind === 'openBracket') return takeBracket(scan, i)
  return kind === 'begin' ? takeEnvironment(scan, i) : undefined
}

/** An environment without delimiters, which the end of the answer may have cut off. */
function takeEnvironment(scan: Scan, i: number): Taken | undefined {
  const { start, end: open } = scan.at(i)
  if (!isEnvironment(scan.text.slice(start + 7, open - 1))) return undefined
  const limit = scan.tokens[scan.end('section', i)]?.start ?? scan.text.length
  const isLast =
    limit === scan.text.length && scan.next(i, 'begin', 'opaque') === scan.tokens.length
  const end = scan.endOfEnvironment(start) ?? (isLast ? limit : undefined)
  if (end === undefined || end > limit) return undefined
  const tex = scan.text.slice(start, end)
  return isProse(tex) ? undefined : { tex, display: true, end }
}
