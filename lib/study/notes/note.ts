/** A flashcard to hand to another program. */
export interface Note {
  /** The question, plain text. */
  question: string
  /** The whole answer as one line of HTML, formulas as TeX between `\(` and `\)` or `\[` and `\]`. */
  answerHtml: string
  /** The answer as plain text, formulas in Unicode. */
  answerText: string
  /** Absolute address of the question's page. */
  url: string
  /** Slugs of the subject and the topics. */
  tags: string[]
}
