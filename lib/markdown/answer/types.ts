import type { Root } from 'mdast'
import type {} from 'mdast-util-math'
import type { TexMistake } from './tex/repair'

/** A formula of an answer, as the reader will see it. */
export interface AnswerFormula {
  /** TeX after repair, without delimiters. */
  tex: string
  /** Set on a line of its own. */
  display: boolean
  /** Where its opening delimiter stands in the raw field, in UTF-16 units. */
  offset: number
  /** What is wrong with it as it was written. Absent: nothing, or it could not be repaired. */
  mistake?: TexMistake
}

/** Names of what the decoder had to repair, drop or take literally. */
export type AnswerProblemCode =
  | 'unclosed-fence'
  | 'unclosed-formula'
  | 'mismatched-delimiter'
  | 'bare-tex'
  | 'stray-dollar'
  | 'stray-backtick'
  | 'dropped-emphasis'
  | 'literal-newline'

/** Something an author should fix: the reader sees the repaired form. */
export interface AnswerProblem {
  code: AnswerProblemCode
  /** A sentence that says what was found and what became of it. */
  message: string
  /** Where it stands in the raw field, in UTF-16 units. */
  offset: number
}

/** The answer field, read. */
export interface DecodedAnswer {
  /**
   * CommonMark with GitHub's tables, footnotes, task lists and strikethrough, formulas as `math` and `inlineMath` with
   * TeX that is fixed, and no `html` node. Positions are those of the text that was parsed: see `toField`.
   */
  tree: Root
  /** Where an offset of the tree's positions stands in the raw field. */
  toField(offset: number): number
  /** Every formula in reading order. */
  formulas: AnswerFormula[]
  /** Ordered by offset; empty for a clean answer. */
  problems: AnswerProblem[]
}
