import type { TexMistake } from '@/lib/markdown'
import { checkTex, type TexFault } from '@/lib/markdown/check-tex'
import type { RecordRule } from '../rule'

/** Formulas that KaTeX cannot set as they were written. */
export const math: RecordRule = {
  explanations: {
    'answer-repaired-tex':
      'A formula had a mistake that could be repaired, such as a brace that is not closed or a command that KaTeX does not know, whose name is then shown. Correct it. Commands that KaTeX knows: https://katex.org/docs/supported.html.',
    'math-invalid':
      'KaTeX cannot set a formula, even after the repairs that every formula gets. The page shows its source instead. The place is that of the mistake, or of the formula where it cannot be found. Commands that KaTeX knows: https://katex.org/docs/supported.html.',
  },
  check({ front: { answer } }, report, { formulas }) {
    for (const formula of formulas) {
      const fault = checkTex(formula.tex, formula.display)
      const found = fault ? { ...fault, source: formula.tex } : formula.mistake
      if (!found) continue
      const fate = fault ? 'cannot be shown' : 'is shown after a repair'
      report(
        fault ? 'math-invalid' : 'answer-repaired-tex',
        `A formula ${fate}: ${found.message}.`,
        describeFix(found),
        { path: ['answer'], offset: locate(answer, formula.offset, found) },
      )
    }
  },
}

function describeFix({ command, message }: TexFault): string {
  if (command === undefined) return 'Correct the formula.'
  return message.includes('not allowed')
    ? `Remove ${command}.`
    : `Write ${command} with commands that KaTeX knows, or define it with \\newcommand in the formula.`
}

/** The mistake's place: where the text that begins there occurs in the answer as often as in the formula; else the formula's. */
function locate(answer: string, start: number, { source, offset, command }: TexMistake): number {
  const place = offset ?? (command === undefined ? -1 : source.indexOf(command))
  const [excerpt] = place < 0 ? [] : (/^\\?[^\n\\]{1,12}/.exec(source.slice(place)) ?? [])
  if (excerpt === undefined) return start
  let at = start
  for (let left = source.slice(0, place).split(excerpt).length; left > 0; left--) {
    at = answer.indexOf(excerpt, at + 1)
    if (at < 0) return start
  }
  return at < start + 2 * source.length + 20 ? at : start
}
