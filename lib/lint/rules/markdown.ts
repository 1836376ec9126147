import type { AnswerProblem, AnswerProblemCode } from '@/lib/markdown'
import type { RecordRule } from '../rule'

const explanations: Record<`answer-${AnswerProblemCode}`, string> = {
  'answer-bare-tex':
    'TeX stands outside of `$…$`. It is set as a formula where it is clearly one. Put it between dollar signs.',
  'answer-dropped-emphasis':
    'Asterisks open emphasis that is never closed; they are dropped. Close it, or remove them.',
  'answer-literal-newline':
    'A backslash and an n are shown as they are, because they stand where a line break cannot be meant. Write the line break, or put code between backticks.',
  'answer-mismatched-delimiter':
    'A formula is opened by one delimiter and closed by another. It is set as what it most likely is. Use one pair: `$…$` in a line, `$$…$$` for display.',
  'answer-stray-backtick':
    'A backtick has no partner and is shown as it is. Use an apostrophe, or close the code.',
  'answer-stray-dollar':
    'A dollar sign has no partner and is neither an amount nor a formula; it is dropped. Close the formula, or remove it.',
  'answer-unclosed-fence':
    'A code block is opened and never closed, so that all that follows is code. Write three backticks on a line after the code.',
  'answer-unclosed-formula':
    'A formula is opened and never closed, mostly where the answer was cut off. Close it, `$` in a line or `$$` on a line of its own, and complete the answer.',
}

const fixes: Record<AnswerProblemCode, string> = {
  'bare-tex': 'Put it between dollar signs, `$…$`.',
  'dropped-emphasis': 'Close the emphasis, or remove the asterisks.',
  'literal-newline': 'Write the line break itself, or put code between backticks.',
  'mismatched-delimiter': 'Use one pair: `$…$` in a line, `$$…$$` for display.',
  'stray-backtick': 'Close the code, or write an apostrophe.',
  'stray-dollar': 'Close the formula, or remove the sign.',
  'unclosed-fence': 'Write three backticks on a line after the code.',
  'unclosed-formula':
    'Close it, `$` in a line or `$$` on a line of its own, and complete the answer.',
}

/** Markdown that had to be repaired, or is taken literally. */
export const markdown: RecordRule = {
  explanations,
  check({ front }, report, { problems }) {
    const fence = findOpenFence(front.answer)
    if (fence !== undefined && !problems.some(({ code }) => code === 'unclosed-fence')) {
      report(
        'answer-unclosed-fence',
        'A code block is opened here and never closed.',
        fixes['unclosed-fence'],
        { path: ['answer'], offset: fence },
      )
    }
    for (const { code, message, offset } of joinDisplayed(front.answer, problems)) {
      report(`answer-${code}`, message, fixes[code], { path: ['answer'], offset })
    }
  },
}

const unclosed: AnswerProblemCode = 'unclosed-formula'

/** Problems with `$$` that stand for one formula that is never closed, as the one that they are. */
function joinDisplayed(answer: string, problems: readonly AnswerProblem[]): AnswerProblem[] {
  const opened = new Set<number>()
  return problems.flatMap((problem): AnswerProblem[] => {
    const { code, offset } = problem
    const start = answer.startsWith('$$', offset - 1) ? offset - 1 : offset
    if (opened.has(start)) return []
    const isStray = code === 'stray-dollar' || code === 'unclosed-formula'
    if (!isStray || !answer.startsWith('$$', start)) return [problem]
    opened.add(start)
    const message = 'A displayed formula is opened here by `$$` and never closed.'
    return [{ code: unclosed, message, offset: start }]
  })
}

/** Where the last fence begins, if their number is odd; in both forms of line break. */
function findOpenFence(answer: string): number | undefined {
  if (!answer.includes('```')) return undefined
  const fences = [...answer.matchAll(/(?<=^|\n|\\n)[ \t]*`{3,}/g)]
  const last = fences.at(-1)
  return last && fences.length % 2 === 1 ? last.index + last[0].indexOf('`') : undefined
}
