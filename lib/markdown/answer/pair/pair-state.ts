import { lexAnswer } from '../lex/lexer'
import { Source } from '../lex/source'
import type { Token, TokenKind } from '../lex/token'
import type { AnswerProblem, AnswerProblemCode } from '../types'
import { formulaText } from './formula-text'
import type { Piece } from './piece'

const isLineEnd = ({ kind }: Token): boolean => kind === 'break' || kind === 'fence'

/** Ends of a line, of a paragraph, list item or table row, and of the text under a heading. */
const ends = {
  line: isLineEnd,
  block: (token: Token): boolean => isLineEnd(token) && token.next !== 'text',
  section: ({ kind, next }: Token): boolean => kind === 'fence' || next === 'heading',
}

/** The tokens of an answer with a look ahead in constant time, and the pieces made of them so far. */
export class PairState {
  readonly pieces: Piece[] = []
  readonly problems: AnswerProblem[] = []
  readonly tokens: readonly Token[]
  /** Line breaks are written as themselves, so that backslash + n is none. */
  readonly hasRealBreaks: boolean
  private readonly indexes = new Map<string, Int32Array>()

  constructor(readonly raw: string) {
    const source = new Source(raw)
    this.tokens = lexAnswer(source)
    this.hasRealBreaks = !source.escaped
  }

  /** The first token of a kind at or after `i`; the number of tokens when there is none. */
  next(kind: TokenKind, i: number): number {
    return this.look(kind, (token) => token.kind === kind, i)
  }

  /** The first end of the given sort after token `i`; the number of tokens when there is none. */
  end(sort: keyof typeof ends, i: number): number {
    return this.look(`${sort} end`, ends[sort], i + 1)
  }

  at(i: number): Token {
    const token = this.tokens[i]
    if (!token) throw new RangeError(`No token ${i}`)
    return token
  }

  slice({ start, end }: Token): string {
    return this.raw.slice(start, end)
  }

  /** What stands between tokens `open` and `close`, line breaks decoded. */
  between(open: number, close: number): string {
    return formulaText(this.raw, this.tokens, open, close, false)
  }

  /** The character before token `i` on its line, empty at the start of the line. */
  before(i: number): string {
    const token = this.tokens[i - 1]
    return token && !isLineEnd(token) ? this.raw.charAt(token.end - 1) : ''
  }

  /** The character after token `i`. */
  after(i: number): string {
    return this.raw.charAt(this.at(i).end)
  }

  /** Adds what stands between two tokens as a formula and returns the index after them. */
  addFormula(open: number, close: number, display: boolean, start: number): number {
    const tex = formulaText(this.raw, this.tokens, open, close, display)
    if (tex.trim()) this.pieces.push({ kind: 'formula', tex, display, start })
    return close + 1
  }

  /** Adds prose; what follows without a gap joins the piece before, so that places stay true. */
  addText(text: string, start: number): void {
    const last = this.pieces.at(-1)
    if (last?.kind === 'text' && last.start + last.text.length === start) last.text += text
    else this.pieces.push({ kind: 'text', text, start })
  }

  report(code: AnswerProblemCode, message: string, offset: number): void {
    this.problems.push({ code, message, offset })
  }

  private look(name: string, test: (token: Token) => boolean, i: number): number {
    let index = this.indexes.get(name)
    if (!index) {
      index = nextIndexes(this.tokens, test)
      this.indexes.set(name, index)
    }
    return index[i] ?? this.tokens.length
  }
}

/** For every token the nearest one at or after it that `test` accepts, built from right to left. */
function nextIndexes(tokens: readonly Token[], test: (token: Token) => boolean): Int32Array {
  const next = new Int32Array(tokens.length + 1).fill(tokens.length)
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]
    next[i] = token && test(token) ? i : (next[i + 1] ?? tokens.length)
  }
  return next
}
