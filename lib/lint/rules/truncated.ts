import type { RecordRule } from '../rule'

/** Answers that were cut off. */
export const truncated: RecordRule = {
  explanations: {
    'answer-truncated':
      'The answer ends without a full stop in the middle of a sentence, a list or an enumeration; it was probably cut off. Complete it, or end it at the last whole thought.',
  },
  check({ front }, report, { problems }) {
    // An end inside a formula or code is reported as that.
    const isOpen = problems.some(
      ({ code, offset }) =>
        /^unclosed-/.test(code) ||
        (code === 'stray-dollar' && front.answer.startsWith('$$', offset)),
    )
    if (isOpen) return
    const end = front.answer.replace(/(?:\\n|\s)+$/, '')
    if (!/[\p{Letter}\p{Number},;(\-–—]$/u.test(end)) return
    const lastLine = end.slice(Math.max(end.lastIndexOf('\n'), end.lastIndexOf('\\n') + 1) + 1)
    if (isComplete(lastLine.trim())) return
    report(
      'answer-truncated',
      `The answer ends in the middle: "…${end.slice(-40)}".`,
      'Complete it, or end it at the last whole thought.',
      { path: ['answer'], offset: end.length - 1 },
    )
  },
}

/** A last line that may end without a full stop: a short item of a list, a heading, a line in capitals, an address. */
function isComplete(line: string): boolean {
  if (/[,;(\-–—]$/.test(line)) return false
  if (/^#|https?:\/\/\S+$/.test(line) || line === line.toUpperCase()) return true
  return /^(?:[-*+]|\d+[.)])\s/.test(line) && line.split(/\s+/).length <= 8
}
