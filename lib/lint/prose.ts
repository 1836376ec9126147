/**
 * An answer's text for rules that look for words: a line break that is written as backslash + n would
 * join its `n` to the word that follows. Of the same length, so that places stay.
 */
export function getProse(answer: string): string {
  return answer.replace(/\\n/g, '  ')
}
