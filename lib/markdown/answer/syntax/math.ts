import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
} from 'micromark-util-types'
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

const codes = { dollar: 36, backslash: 92, tick: 96 } as const

const isLineEnding = (code: Code): code is -5 | -4 | -3 => code !== null && code < -2 && code > -6

/** The character of a micromark code; nothing for the columns that a tab fills. */
function charOf(code: Code): string {
  if (code === null || code === -1) return ''
  if (isLineEnding(code)) return '\n'
  return code === -2 ? '\t' : String.fromCharCode(code)
}

/** Consumes up to the offset `end` or the end of what holds it, lines as tokens of their own. */
function consumeUntil(
  context: TokenizeContext,
  effects: Effects,
  end: number,
  done: (source: string, code: Code) => State | undefined,
): State {
  let source = ''
  let inLine = false
  return function step(code): State | undefined {
    const isEnd = code === null || (context.now().offset >= end && code !== -1)
    if (inLine && (isEnd || isLineEnding(code))) {
      effects.exit('formulaSource')
      inLine = false
    }
    if (isEnd) return done(source, code)
    source += charOf(code)
    if (isLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return step
    }
    if (!inLine) effects.enter('formulaSource')
    inLine = true
    effects.consume(code)
    return step
  }
}

/** A display formula that may be a block. */
interface Display {
  taken: Taken
  /** Where the line ends on which it ends, with nothing but a full stop or the like before it. */
  lineEnd: number
}

const REST_OF_BLOCK = /[ \t]*[.,;:]?[ \t]*(?=\n|$)/y

/**
 * Mathematics and money as constructs of the parser: formulas between `$`, `$$`, `\(`, `\[`, and environments, in text
 * and as blocks; dollar signs that open none are text. The parser decides where they may stand, so that code is code and
 * a cell ends where it ends; the reader looks ahead in the text for what closes them. One for each parse.
 */
export class MathSyntax {
  /** Problems found, `offset` in the text. */
  readonly problems: AnswerProblem[] = []
  /** Display formulas that the end of a paragraph or the like cuts, the first of each, in order. */
  readonly torn: Piece[] = []
  private readonly reader: FormulaReader
  private readonly displays = new Map<number, Display>()
  private readonly pieces = new Map<number, Piece>()
  /** Where the content that a tokenizer reads is known to end. */
  private readonly ends = new WeakMap<TokenizeContext, number>()

  constructor(private readonly text: string) {
    this.reader = new FormulaReader(text)
    if (/\$\$|\\\[|\\begin\{/.test(text)) this.findDisplays()
  }

  get extension(): Extension {
    const [block, inline] = [this.block(), this.inline()]
    return {
      flow: { [codes.dollar]: block, [codes.backslash]: block },
      text: { [codes.dollar]: inline, [codes.backslash]: inline, [codes.tick]: this.apostrophe() },
    }
  }

  private findDisplays(): void {
    const { text } = this
    for (const piece of this.reader.all()) {
      const { start, end, taken } = piece
      if (taken?.display) this.pieces.set(start, piece)
      REST_OF_BLOCK.lastIndex = end
      if (!taken?.display || !REST_OF_BLOCK.test(text) || this.leavesQuote(start, end)) continue
      this.displays.set(start, { taken, lineEnd: REST_OF_BLOCK.lastIndex })
    }
  }

  /** Whether a formula begins in a quote and has lines outside it. */
  private leavesQuote(start: number, end: number): boolean {
    const line = this.text.slice(this.text.lastIndexOf('\n', start - 1) + 1, start)
    return line.includes('>') && /\n(?![ \t]*>)/.test(this.text.slice(start, end))
  }

  /**
   * The TeX of a formula in `source`, which is its text without what quotes and items put before its lines.
   * @param isWhole false if what holds the formula ended before its closing delimiter.
   */
  private texOf(start: number, { tex, end }: Taken, source: string, isWhole: boolean): string {
    const whole = this.text.slice(start, end)
    const open = whole.indexOf(tex ?? '')
    const close = isWhole ? whole.length - open - (tex ?? '').length : 0
    return source.slice(open, source.length - close)
  }

  /** A formula in text, or a stray sign. */
  private inline(): Construct {
    const { reader, problems, ends, pieces, torn } = this
    const texOf = this.texOf.bind(this)
    return {
      name: 'formula',
      tokenize(effects, ok, nok) {
        return (code) => {
          const { offset } = this.now()
          const reading = reader.at(offset)
          const { taken } = reading
          if (!taken || taken.end > (ends.get(this) ?? taken.end)) {
            problems.push(...reading.problems)
            return nok(code)
          }
          const token = effects.enter('formula')
          return consumeUntil(this, effects, taken.end, (source, next) => {
            effects.exit('formula')
            const { offset: end } = this.now()
            if (end < taken.end) {
              ends.set(this, end)
              const piece = pieces.get(offset)
              if (piece) torn.push(piece)
              return nok(next)
            }
            problems.push(...reading.problems)
            if (taken.tex !== undefined) token._tex = texOf(offset, taken, source, true)
            return ok(next)
          })(code)
        }
      },
    }
  }

  /** A display formula on lines of its own. Once it is open, lines that leave its list item still belong to it. */
  private block(): Construct {
    const { displays, problems, reader } = this
    const texOf = this.texOf.bind(this)
    return {
      name: 'formulaBlock',
      concrete: true,
      tokenize(effects, ok, nok) {
        return (code) => {
          const { offset } = this.now()
          const display = displays.get(offset)
          if (!display) return nok(code)
          if (this.interrupt) return ok(code)
          problems.push(...reader.at(offset).problems)
          const token = effects.enter('formulaBlock')
          const { taken, lineEnd } = display
          const rest = (tex: string): State =>
            consumeUntil(this, effects, lineEnd, (punctuation, next) => {
              token._tex = tex.trimEnd() + punctuation.trim()
              effects.exit('formulaBlock')
              return ok(next)
            })
          return consumeUntil(this, effects, taken.end, (source, next) => {
            const isWhole = this.now().offset >= taken.end
            return rest(texOf(offset, taken, source, isWhole))(next)
          })(code)
        }
      },
    }
  }

  /** A backtick that opens no code. */
  private apostrophe(): Construct {
    const { text } = this
    return {
      name: 'apostrophe',
      previous: (code) => code !== codes.tick,
      tokenize(effects, ok, nok) {
        const isOne = isApostrophe(text, this.now().offset)
        return (code) => {
          if (!isOne) return nok(code)
          effects.enter('data')
          effects.consume(code)
          effects.exit('data')
          return ok
        }
      },
    }
  }
}

/** Puts formulas into the tree: `math` for blocks, `inlineMath` for all others. */
export const mathFromMarkdown: FromMarkdownExtension = {
  enter: {
    formula(token) {
      if (token._tex !== undefined) this.enter({ type: 'inlineMath', value: token._tex }, token)
    },
    formulaBlock(token) {
      this.enter({ type: 'math', value: token._tex ?? '' }, token)
    },
  },
  exit: {
    formula(token) {
      if (token._tex !== undefined) this.exit(token)
    },
    formulaBlock(token) {
      this.exit(token)
    },
  },
}
