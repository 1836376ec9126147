import type { DecodedAnswer } from '@/lib/markdown'
import type { RecordRule } from '../rule'

interface Heading {
  /** Number of its signs. */
  level: number
  line: string
}

/** Level of an answer's uppermost headings, as records write it; `#` and `##` are shown like it. */
const uppermost = 3

/** Headings that do not make the outline that their author meant. */
export const headings: RecordRule = {
  explanations: {
    'heading-deep':
      'The first heading has more than three signs. It is shown as one of the uppermost level, so that headings after it with fewer signs stand beside it. Begin with `###`.',
    'heading-mixed':
      'Some headings have one or two signs, others three. All of them are shown on one level, just below the question. Use `###` for the uppermost headings, and `####` for those below.',
    'heading-skipped':
      'A heading is more than one level below the one before it. It is shown one level below, since screen readers announce levels and would announce a gap. Use one sign less.',
  },
  check({ front: { answer } }, report, decoded) {
    const warn = (code: string, { level, line }: Heading, message: string, fix: string) => {
      const place = { path: ['answer'], offset: Math.max(0, answer.indexOf(line)) }
      report(
        { severity: 'warning', code, message: `A heading of level ${level} ${message}`, fix },
        place,
      )
    }
    const all = listHeadings(decoded)
    const [first, ...rest] = all
    if (!first) return
    if (first.level > uppermost) {
      warn('heading-deep', first, 'is the first of the answer.', 'Begin with `###`.')
    }
    const mixed = all.find(
      ({ level }) => level < uppermost !== first.level < uppermost && level <= uppermost,
    )
    if (mixed && first.level <= uppermost) {
      const fix = 'Use `###` for the uppermost headings, `####` for those below.'
      warn('heading-mixed', mixed, `is shown on one level with those of level ${first.level}.`, fix)
    }
    let before = first
    for (const heading of rest) {
      if (heading.level > Math.max(before.level, uppermost) + 1) {
        warn(
          'heading-skipped',
          heading,
          `follows one of level ${before.level}.`,
          'Use one sign less.',
        )
      }
      before = heading
    }
  },
}

/** Headings in reading order; lines of code that begin like one are none. */
function listHeadings({ markdown }: DecodedAnswer): Heading[] {
  if (!markdown.includes('# ')) return []
  const prose = markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '')
  return [...prose.matchAll(/^(#{1,6}) .*$/gm)].map(([line, signs = '']) => ({
    level: signs.length,
    line,
  }))
}
