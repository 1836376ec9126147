import { checkTex } from '@/lib/markdown/check-tex'
import type { RecordRule } from '../rule'

/** Formulas that KaTeX cannot set. */
export const math: RecordRule = {
  explanations: {
    'math-invalid':
      'KaTeX cannot set a formula, even after the repairs that every formula gets. The page shows its source instead. The place is that of the mistake, or of the formula where the repairs moved it. Commands that KaTeX knows: https://katex.org/docs/supported.html.',
  },
  check({ front: { answer } }, report, { formulas }) {
    for (const { tex, display, offset } of formulas) {
      const fault = checkTex(tex, display)
      if (!fault) continue
      report(
        {
          severity: 'warning',
          code: 'math-invalid',
          message: `A formula cannot be shown: ${fault.message}.`,
          fix: 'Correct the formula.',
        },
        { path: ['answer'], offset: locate(answer, tex, offset, fault.offset) },
      )
    }
  },
}

/** The mistake's place in the answer, where the formula stands there as KaTeX reads it; else the formula's. */
function locate(answer: string, tex: string, start: number, fault: number | undefined): number {
  if (fault === undefined) return start
  const found = answer.slice(start, start + tex.length + 10).indexOf(tex)
  return found === -1 ? start : start + found + Math.min(fault, tex.length)
}
