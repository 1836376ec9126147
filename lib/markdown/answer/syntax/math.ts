import type { Extension as FromMarkdownExtension, Handle } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { FormulaReader, type Piece } from '../formulas/read'
import type { Taken } from '../formulas/scan'
import { isApostrophe } from '../formulas/token'
import type { AnswerProblem } from '../types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula'
    formulaBlock: 'formulaBlock'
    formulaSource: 'formulaSource'
  }
  interface Token {
    /** TeX of a formula as it is written; absent if a stray sign is left out. */
    _tex?: string | undefined
  }
}

const codes = { dollar: 36, backslash: 92, tick: 96, virtualSpace: -1 } as const

/** Consumes up to the offset `end` or the end of what holds it, line endings as tokens of their own. */
function consumeUntil(context: TokenizeContext, effects: Effects, end: number, done: State): State {
  let inLine = false
  return function step(code): State | undefined {
    const isEnd = code === null || (code !== codes.virtualSpace && context.now().offset >= end)
    if (inLine && (isEnd || markdownLineEnding(code))) {
      effects.exit('formulaSource')
      inLine = false
    }
    if (isEnd) return done(code)
    const isLineEnding = markdownLineEnding(code)
    if (isLineEnding || !inLine) effects.enter(isLineEnding ? 'lineEnding' : 'formulaSource')
    effects.consume(code)
    inLine = !isLineEnding
    if (isLineEnding) effects.exit('lineEnding')
    return step
  }
}

/** A full stop or the like that alone stands behind a display formula on its line. */
const REST_OF_BLOCK = /[ \t]*([.,;:]?)[ \t]*(?=\n|$)/y

/** What the constructs of one parse share. */
export interface MathSyntax {
  extension: Extension
  /** Problems found, `offset` in the text. */
  problems: AnswerProblem[]
  /** All that the reader takes for code or a formula, in order. */
  pieces: readonly Piece[]
}

/**
 * Mathematics and money as constructs of the parser: formulas between `$`, `$$`, `\(`, `\[`, and environments, in text
 * and as blocks; dollar signs that open none are text. The parser decides where they may stand, so that code is code and
 * a cell ends where it ends; the reader looks ahead in the text for what closes them. For one parse.
 */
export function mathSyntax(text: string): MathSyntax {
  const reader = new FormulaReader(text)
  const { pieces } = reader
  const problems: AnswerProblem[] = []
  const block = blockFormula(text, reader, problems)
  const inline = textFormula(text, reader, problems)
  const extension: Extension = {
    flow: { [codes.dollar]: block, [codes.backslash]: block },
    text: { [codes.dollar]: inline, [codes.backslash]: inline, [codes.tick]: apostrophe(text) },
  }
  return { extension, problems, pieces }
}

/**
 * The TeX of a formula whose `source` is without what quotes and items put before its lines.
 * @param whole its text, of which the source lacks the end if what holds the formula ended before.
 */
function texOf({ tex = '' }: Taken, source: string, whole: string, isWhole = true): string {
  const open = whole.indexOf(tex)
  return source.slice(open, source.length - (isWhole ? whole.length - open - tex.length : 0))
}

/** A formula in text, or a stray sign. */
function textFormula(text: string, reader: FormulaReader, problems: AnswerProblem[]): Construct {
  /** Where the content that a tokenizer reads is known to end. */
  const ends = new WeakMap<TokenizeContext, number>()
  return {
    name: 'formula',
    tokenize(effects, ok, nok) {
      return (code) => {
        const { offset: start } = this.now()
        const reading = reader.at(start)
        const { taken } = reading
        if (!taken || taken.end > (ends.get(this) ?? taken.end)) {
          problems.push(...reading.problems)
          return nok(code)
        }
        effects.enter('formula')
        return consumeUntil(this, effects, taken.end, (next) => {
          const token = effects.exit('formula')
          if (token.end.offset < taken.end) {
            ends.set(this, token.end.offset)
            return nok(next)
          }
          problems.push(...reading.problems)
          const tex = texOf(taken, this.sliceSerialize(token), text.slice(start, taken.end))
          if (taken.tex !== undefined) token._tex = tex
          return ok(next)
        })(code)
      }
    },
  }
}

/** A display formula on lines of its own. Once it is open, lines that leave its list item still belong to it. */
function blockFormula(text: string, reader: FormulaReader, problems: AnswerProblem[]): Construct {
  /** Where formulas begin, read in order: a sign elsewhere may close one. */
  const starts = new Set(reader.pieces.map(({ start }) => start))
  return {
    name: 'formulaBlock',
    concrete: true,
    tokenize(effects, ok, nok) {
      return (code) => {
        const { offset } = this.now()
        const { taken, problems: own } = reader.at(offset)
        REST_OF_BLOCK.lastIndex = taken?.end ?? 0
        const rest = starts.has(offset) && taken?.display && REST_OF_BLOCK.exec(text)
        if (!taken || !rest || leavesQuote(text, offset, taken.end)) return nok(code)
        if (this.interrupt) return ok(code)
        problems.push(...own)
        const lineEnd = taken.end + rest[0].length
        effects.enter('formulaBlock')
        return consumeUntil(this, effects, lineEnd, (next) => {
          const token = effects.exit('formulaBlock')
          const whole = text.slice(offset, lineEnd)
          const isWhole = token.end.offset >= lineEnd
          const tex = texOf(taken, this.sliceSerialize(token), whole, isWhole)
          token._tex = tex.trimEnd() + (rest[1] ?? '')
          return ok(next)
        })(code)
      }
    },
  }
}

/** Whether a formula begins in a quote and has lines outside it. */
function leavesQuote(text: string, start: number, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return line.includes('>') && /\n(?![ \t]*>)/.test(text.slice(start, end))
}

/** A backtick that opens no code. */
const apostrophe = (text: string): Construct => ({
  name: 'apostrophe',
  previous: (code) => code !== codes.tick,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (!isApostrophe(text, this.now().offset)) return nok(code)
      effects.enter('data')
      effects.consume(code)
      effects.exit('data')
      return ok
    }
  },
})

const enter = (type: 'math' | 'inlineMath'): Handle =>
  function (token) {
    if (token._tex !== undefined) this.enter({ type, value: token._tex }, token)
  }

const exit: Handle = function (token) {
  if (token._tex !== undefined) this.exit(token)
}

/** Puts formulas into the tree: `math` for blocks, `inlineMath` for all others. */
export const mathFromMarkdown: FromMarkdownExtension = {
  enter: { formula: enter('inlineMath'), formulaBlock: enter('math') },
  exit: { formula: exit, formulaBlock: exit },
}
