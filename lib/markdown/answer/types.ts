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

/** Something an author should mend: the reader sees the repaired form. */
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
   * Markdown with real line breaks: inline math as `$…$`, display math between `$$` lines,
   * money as `\$`, code spans and fences intact. For remark-parse, remark-gfm (`singleTilde: false`)
   * and remark-math.
   */
  markdown: string
  /** Every formula in reading order. */
  formulas: AnswerFormula[]
  /** Ordered by offset; empty for a clean answer. */
  problems: AnswerProblem[]
}
