export { decodeAnswer } from './decode'
export type { TexMistake } from './tex/repair'
export type { AnswerFormula, AnswerProblem, AnswerProblemCode, DecodedAnswer } from './types'
export { answerWords } from './words'
