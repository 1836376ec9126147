export { decodeAnswer } from './decode'
export type { AnswerFormula, AnswerProblem, AnswerProblemCode, DecodedAnswer } from './types'
export { answerWords } from './words'
