export { type Fault, type FaultKind, faultKinds } from './fault'
export { type AnswerMeasure, measureAnswer } from './measure'
