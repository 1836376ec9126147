import { lexAnswer } from '../lex/lexer'
import { isBreakInProse } from '../lex/n-commands'
import type { Token, TokenKind } from '../lex/token'
import type { TexCommands } from '../tex/commands'
import type { AnswerProblem } from '../types'
import { splitBareTex } from './bare-tex'
import { isFormula, isProse } from './dollar'
import { dropOpenEmphasis } from './emphasis'
import { formulaText } from './formula-text'
import type { Piece, TextPiece } from './piece'
import { countWords } from './words'

/** For every token the index of the nearest one at or after it that `test` accepts, else the end. */
function nextIndexes(tokens: readonly Token[], test: (token: Token) => boolean): Int32Array {
  const next = new Int32Array(tokens.length + 1).fill(tokens.length)
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]
    next[i] = token && test(token) ? i : (next[i + 1] ?? tokens.length)
  }
  return next
}

const isLineEnd = ({ kind }: Token): boolean => kind === 'break' || kind === 'fence'
const isBlockEnd = (token: Token): boolean => isLineEnd(token) && token.next !== 'text'
const isSectionEnd = ({ kind, next }: Token): boolean => kind === 'fence' || next === 'heading'

/** Pairs delimiters: decides what is a formula, what is money and what is a stray sign. */
export class Pairer {
  pieces: Piece[] = []
  readonly problems: AnswerProblem[] = []
  private readonly tokens: Token[]
  private readonly nextByKind = new Map<TokenKind, Int32Array>()
  private readonly lineEnd: Int32Array
  private readonly blockEnd: Int32Array
  private readonly sectionEnd: Int32Array

  constructor(
    private readonly raw: string,
    private readonly commands: TexCommands,
  ) {
    this.tokens = lexAnswer(raw)
    this.lineEnd = nextIndexes(this.tokens, isLineEnd)
    this.blockEnd = nextIndexes(this.tokens, isBlockEnd)
    this.sectionEnd = nextIndexes(this.tokens, isSectionEnd)
    for (let i = 0; i < this.tokens.length; ) i = this.take(i)
    this.dropOpenEmphasis()
    this.pieces = this.pieces.flatMap((piece) =>
      piece.kind === 'text' ? this.delimit(piece) : piece,
    )
  }

  private dropOpenEmphasis(): void {
    const offset = dropOpenEmphasis(this.pieces)
    if (offset === undefined) return
    this.report('dropped-emphasis', 'The answer ends inside `**`, which is dropped.', offset)
  }

  /** Makes formulas of TeX that stands in prose without delimiters. */
  private delimit(piece: TextPiece): Piece[] {
    const parts = splitBareTex(piece.text, this.commands)
    if (!parts) return [piece]
    return parts.map(({ kind, text, at }) => {
      const start = piece.start + at
      if (kind === 'prose') return { kind: 'text', text, start }
      this.report('bare-tex', 'TeX without delimiters is set as a formula.', start)
      return { kind: 'formula', tex: text, display: false, start }
    })
  }

  /** Turns the token at `i` into pieces and returns the index to go on at. */
  private take(i: number): number {
    const token = this.tokens[i]
    if (!token) return i + 1
    const { kind, start } = token
    if (kind === 'dollars') return this.takeDisplay(i)
    if (kind === 'dollar') return this.takeDollar(i, start)
    if (kind === 'openParen') return this.takeParen(i)
    if (kind === 'openBracket') return this.takeBracket(i)
    if (kind === 'nCommand') this.takeNCommand(token)
    else if (kind === 'break') this.pieces.push({ kind, next: token.next ?? 'text', start })
    else if (kind === 'fence') {
      if (token.fence) this.pieces.push({ kind, fence: token.fence, start })
    } else if (kind === 'code') this.pieces.push({ kind, text: this.slice(token), start })
    else if (kind === 'tick') {
      this.report('stray-backtick', 'A backtick without a partner is shown as it is.', start)
      this.text(this.slice(token).replaceAll('`', '\\`'), start)
    } else if (kind === 'price') this.text(this.slice(token).replaceAll('$', '\\$'), start)
    else this.text(this.slice(token), start)
    return i + 1
  }

  private takeNCommand(token: Token): void {
    const { start, end } = token
    if (!isBreakInProse(this.raw.slice(start + 1, end))) {
      this.text(this.slice(token), start)
      return
    }
    this.pieces.push({ kind: 'break', next: 'text', start })
    this.text(this.raw.slice(start + 2, end), start + 2)
  }

  private takeDisplay(i: number): number {
    const { start } = this.at(i)
    const close = this.next('dollars', i + 1)
    if (close < this.section(i) && !isProse(this.between(i, close))) {
      return this.formula(i, close, true, start)
    }
    for (const kind of ['dollar', 'closeBracket', 'closeParen'] as const) {
      const other = this.next(kind, i + 1)
      if (other < close && other < this.block(i) && !isProse(this.between(i, other))) {
        this.report('mismatched-delimiter', '`$$` is closed by another delimiter.', start)
        return this.formula(i, other, true, start)
      }
    }
    return this.takeUnclosed(i, true) ?? this.takeStray(i)
  }

  private takeDollar(i: number, start: number): number {
    const single = this.next('dollar', i + 1)
    const double = this.next('dollars', i + 1)
    const close = Math.min(single, double)
    const line = this.line(i)
    if (close < this.tokens.length && this.next('code', i + 1) > close) {
      const content = this.between(i, close)
      const { strong } = countWords(content)
      const near = close < line || (close < this.block(i) && strong)
      const after = close === single ? this.raw.charAt(this.at(close).end) : ''
      const isPair = close === single || strong || content === content.trim()
      if (near && isPair && isFormula(content, this.before(i), after)) {
        this.formula(i, close, false, start)
        if (close === single) return close + 1
        if (single < line) return this.takeDollar(close, this.at(close).start + 1)
        this.report('mismatched-delimiter', '`$` is closed by `$$`.', start)
        return close + 1
      }
    }
    const paren = this.next('closeParen', i + 1)
    if (paren < Math.min(line, this.next('openParen', i + 1), close)) {
      if (isFormula(this.between(i, paren), '', '')) {
        this.report('mismatched-delimiter', '`$` is closed by `\\)`.', start)
        return this.formula(i, paren, false, start)
      }
    }
    return (
      this.takeEquation(i, start) ??
      this.takeCutCloser(i, start) ??
      this.takeUnclosed(i, false) ??
      this.takeStray(i)
    )
  }

  /** A formula that ends in an amount of money: `$C = $150$` or `$C = $150` in prose. */
  private takeEquation(i: number, start: number): number | undefined {
    const sign = this.next('dollar', i + 1)
    const text = this.tokens[sign + 1]
    if (sign >= this.line(i) || text?.kind !== 'text') return undefined
    const content = this.between(i, sign)
    const left = /^(?=\s*[^\s\d])(.*?)[-+*/=<>≈×÷]\s*$/.exec(content)?.[1]
    const amount = /^\d(?:[\d.,]*\d)?/.exec(this.slice(text))?.[0]
    if (!left || !amount || !isFormula(left.trim(), this.before(i), '')) return undefined
    this.pieces.push({ kind: 'formula', tex: `${content}$${amount}`, display: false, start })
    const end = text.start + amount.length
    if (end === text.end && this.tokens[sign + 2]?.kind === 'dollar') return sign + 3
    this.text(this.raw.slice(end, text.end), end)
    return sign + 2
  }

  /** A closing `\)` that lost its bracket: backslash and space. */
  private takeCutCloser(i: number, start: number): number | undefined {
    const text = this.tokens[i + 1]
    if (text?.kind !== 'text') return undefined
    const content = this.slice(text)
    const cut = content.indexOf('\\ ')
    if (cut < 1 || !isFormula(content.slice(0, cut), '', '') || /^\s*\d/.test(content))
      return undefined
    this.report('mismatched-delimiter', 'A formula is closed by a lone backslash.', start)
    this.pieces.push({ kind: 'formula', tex: content.slice(0, cut), display: false, start })
    this.text(content.slice(cut + 1), text.start + cut + 1)
    return i + 2
  }

  /** A formula that the end of the answer cut off. */
  private takeUnclosed(i: number, display: boolean): number | undefined {
    const end = display ? this.block(i) : this.line(i)
    const isLast = this.next(this.at(i).kind, i + 1) >= end
    if (end < this.tokens.length || !isLast) return undefined
    const content = this.between(i, end)
    if (!countWords(content).strong || isProse(content)) return undefined
    if (!display && !isFormula(content, '', '')) return undefined
    const { start } = this.at(i)
    this.report('unclosed-formula', 'The answer ends inside a formula.', start)
    return this.formula(i, end, display, start)
  }

  /** A sign without a partner: money keeps it; beside TeX or alone on its line it is dropped. */
  private takeStray(i: number): number {
    const { start, end } = this.at(i)
    const after = this.raw.slice(end, end + 2)
    const nextSign = Math.min(this.next('dollar', i + 1), this.next('dollars', i + 1))
    const rest = this.between(i, Math.min(this.line(i), nextSign))
    const alone = rest.trim() === '' && (i === 0 || this.tokens[i - 1]?.kind === 'break')
    if (!/^\s?[\d.]/.test(after) && (alone || countWords(rest).strong)) {
      this.report('stray-dollar', 'A dollar sign without a partner is dropped.', start)
    } else this.text('\\$'.repeat(end - start), start)
    return i + 1
  }

  private takeParen(i: number): number {
    const { start } = this.at(i)
    const close = this.next('closeParen', i + 1)
    const again = this.next('openParen', i + 1)
    const dollar = this.next('dollar', i + 1)
    const byDollar =
      dollar < Math.min(this.line(i), again, close) &&
      isFormula(this.between(i, dollar), '', this.raw.charAt(this.at(dollar).end))
    if (byDollar) {
      this.report('mismatched-delimiter', '`\\(` is closed by `$`.', start)
      return this.formula(i, dollar, false, start)
    }
    if (close < this.block(i) && close < again && !isProse(this.between(i, close))) {
      return this.formula(i, close, false, start)
    }
    const unclosed = this.takeUnclosed(i, false)
    if (unclosed !== undefined) return unclosed
    this.report('mismatched-delimiter', '`\\(` is never closed: shown as a bracket.', start)
    this.text('(', start)
    return i + 1
  }

  private takeBracket(i: number): number {
    const { start } = this.at(i)
    const close = this.next('closeBracket', i + 1)
    if (close < this.section(i) && close < this.next('openBracket', i + 1)) {
      const content = this.between(i, close)
      const { strong, relation } = countWords(content)
      if ((strong || relation || content.includes('\n')) && !isProse(content)) {
        return this.formula(i, close, true, start)
      }
    }
    const unclosed = this.takeUnclosed(i, true)
    if (unclosed !== undefined) return unclosed
    this.text('\\[', start)
    return i + 1
  }

  private formula(open: number, close: number, display: boolean, start: number): number {
    const tex = formulaText(this.raw, this.tokens, open, close, display)
    if (tex.trim()) this.pieces.push({ kind: 'formula', tex, display, start })
    return close + 1
  }

  private text(text: string, start: number): void {
    const last = this.pieces.at(-1)
    if (last?.kind === 'text') last.text += text
    else this.pieces.push({ kind: 'text', text, start })
  }

  private report(code: AnswerProblem['code'], message: string, offset: number): void {
    this.problems.push({ code, message, offset })
  }

  private at(i: number): Token {
    const token = this.tokens[i]
    if (!token) throw new RangeError(`No token ${i}`)
    return token
  }

  private slice(token: Token): string {
    return this.raw.slice(token.start, token.end)
  }

  private between(open: number, close: number): string {
    return formulaText(this.raw, this.tokens, open, close, false)
  }

  /** The character before token `i` on its line, empty at the start of the line. */
  private before(i: number): string {
    const token = this.tokens[i - 1]
    return token && !isLineEnd(token) ? this.raw.charAt(token.end - 1) : ''
  }

  private next(kind: TokenKind, i: number): number {
    let indexes = this.nextByKind.get(kind)
    if (!indexes) {
      indexes = nextIndexes(this.tokens, (token) => token.kind === kind)
      this.nextByKind.set(kind, indexes)
    }
    return indexes[i] ?? this.tokens.length
  }

  private line = (i: number): number => this.lineEnd[i + 1] ?? this.tokens.length
  private block = (i: number): number => this.blockEnd[i + 1] ?? this.tokens.length
  private section = (i: number): number => this.sectionEnd[i + 1] ?? this.tokens.length
}
