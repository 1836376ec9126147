import { getProse } from '../prose'
import type { RecordRule } from '../rule'

/** Phrases of a writer who does not answer, but not those of a person in an example. */
const refusal = new RegExp(
  [
    String.raw`\bI(?:'m| am) (?:sorry|afraid|unable|not able)\b`,
    String.raw`\bI apologi[sz]e\b`,
    String.raw`\bI (?:can(?:not|'t| not)|could not|couldn't) (?:answer|assist|help|provide|access|find|fulfil|view|see|open|browse|determine|verify)\b`,
    String.raw`\bI (?:do not|don't) have (?:access|information|enough|any information|specific|details|data|real-time|the ability)\b`,
    String.raw`\bas an? (?:\w+ ){0,2}(?:language model|chatbot)\b`,
    String.raw`\bmy (?:knowledge cutoff|training data|last update)\b`,
    String.raw`\bplease (?:provide|share|upload|specify|clarify) (?:the|your|more|a|which|what)\b`,
  ].join('|'),
  'i',
)

/** Answers that do not answer. */
export const refusals: RecordRule = {
  explanations: {
    'answer-refusal':
      'The answer apologises, refuses, or asks for more instead of answering. Such a page helps nobody and harms the site in search. Answer the question, or remove the record (`portal delete`).',
  },
  check({ front }, report) {
    const found = refusal.exec(getProse(front.answer))
    if (!found) return
    report(
      'answer-refusal',
      `The answer does not answer: "${found[0]}".`,
      'Answer the question, or remove the record.',
      { path: ['answer'], offset: found.index },
    )
  },
}
