export {
  type AnswerFormula,
  type AnswerProblem,
  type AnswerProblemCode,
  answerWords,
  type DecodedAnswer,
  decodeAnswer,
  type TexMistake,
  writeAnswerMarkdown,
} from './answer'
export { checkTex, type TexFault } from './check-tex'
export { type NoteAnswer, renderNote } from './note'
export { listOutline, type OutlineEntry } from './outline'
export { answerText, describeAnswer, type TextOptions } from './plain-text'
export { type RenderedAnswer, renderAnswer } from './render'
