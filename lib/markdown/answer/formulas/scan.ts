import type { AnswerProblem, AnswerProblemCode } from '../types'
import { lexMarkdown, type Token, type TokenKind } from './token'

/** What a delimiter opens, up to `end`: a formula, or, without `tex`, a stray sign that is not shown. */
export interface Taken {
  tex?: string
  /** Written with `$$`, `\[` or as an environment. */
  display: boolean
  end: number
}

const ENDS = {
  line: ['break', 'item', 'blank', 'section'],
  block: ['item', 'blank', 'section'],
  section: ['section'],
} as const

/** Markdown as tokens with a look ahead in constant time. */
export class Scan {
  readonly tokens: readonly Token[]
  /** Second signs of a `$$` that closed one formula and may open another, with their token. */
  readonly halves = new Map<number, number>()
  /** Problems of what is being read. */
  problems: AnswerProblem[] = []
  private readonly starts = new Map<number, number>()
  private readonly indexes = new Map<TokenKind, Int32Array>()

  constructor(readonly text: string) {
    this.tokens = lexMarkdown(text)
    for (const [i, { start }] of this.tokens.entries()) this.starts.set(start, i)
  }

  /** The token that starts at an offset. */
  find(offset: number): number | undefined {
    return this.halves.get(offset) ?? this.starts.get(offset)
  }

  at(i: number): Token {
    const token = this.tokens[i]
    if (!token) throw new RangeError(`No token ${i}`)
    return token
  }

  /** The first token of the given kinds after token `i`; the number of tokens when there is none. */
  next(i: number, ...kinds: TokenKind[]): number {
    return Math.min(...kinds.map((kind) => this.indexOf(kind)[i + 1] ?? this.tokens.length))
  }

  /** The end of the line, block or section in which token `i` stands. */
  end(sort: keyof typeof ENDS, i: number): number {
    return this.next(i, ...ENDS[sort])
  }

  /** What stands between tokens `open` and `close`, which may be past the end. */
  between(open: number, close: number): string {
    return this.text.slice(this.at(open).end, this.tokens[close]?.start)
  }

  /** The line up to token `i`, its last characters. */
  before(i: number): string {
    const { start } = this.at(i)
    const line = this.text.slice(Math.max(0, start - 12), start)
    return line.slice(line.lastIndexOf('\n') + 1)
  }

  /** The character after token `i`. */
  after(i: number): string {
    return this.text.charAt(this.at(i).end)
  }

  /** What stands between two tokens, as a formula; `mistake` says which of its delimiters is another one's. */
  formula(open: number, close: number, display = false, mistake = ''): Taken {
    if (mistake) this.report('mismatched-delimiter', mistake, open)
    const end = this.tokens[close]?.end ?? this.text.length
    return { tex: this.between(open, close), display, end }
  }

  report(code: AnswerProblemCode, message: string, i: number): void {
    this.problems.push({ code, message, offset: this.at(i).start })
  }

  /** For every token the nearest one of `kind` at or after it, built from right to left. */
  private indexOf(kind: TokenKind): Int32Array {
    let next = this.indexes.get(kind)
    if (next) return next
    const { length } = this.tokens
    next = new Int32Array(length + 1).fill(length)
    for (let i = length - 1; i >= 0; i--) {
      next[i] = this.tokens[i]?.kind === kind ? i : (next[i + 1] ?? length)
    }
    this.indexes.set(kind, next)
    return next
  }
}
