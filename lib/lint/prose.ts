/**
 * An answer's text for rules that look for words: a line break that is written as backslash + n would
 * join its `n` to the word that follows. Of the same length, so that places stay.
 */
export function getProse(answer: string): string {
  return answer.replace(/\\n/g, '  ')
}

/** A code span or fence; in both forms of line break. */
const code = /(`{3,}|~{3,}).*?\1|(`+)[^`\n]*?\2/gs

/** An answer whose code is blank. Of the same length, so that places stay. */
export function maskCode(answer: string): string {
  return answer.replace(code, (match) => ' '.repeat(match.length))
}

/** The code of an answer, its delimiters included, each with its place. */
export function listCode(answer: string): { text: string; offset: number }[] {
  return [...answer.matchAll(code)].map(({ 0: text, index }) => ({ text, offset: index }))
}
