import { visit } from 'unist-util-visit'
import type { DecodedAnswer } from '@/lib/markdown'
import type { RecordRule } from '../rule'

interface Heading {
  /** Number of its signs. */
  level: number
  /** Where it stands in the answer. */
  offset: number
}

/** Level of an answer's uppermost headings, as records write it; `#` and `##` are shown like it. */
const uppermost = 3

/** Matches a possible heading of another level; most answers have none, and their trees are not built. */
const otherLevel = /(?:^|\n|\\n)[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(?!###[ \t])#{1,6}[ \t]/

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
  check({ front }, report, decoded) {
    if (!otherLevel.test(front.answer)) return
    const warn = (code: string, { level, offset }: Heading, message: string, fix: string) => {
      const place = { path: ['answer'], offset }
      report(code, `A heading of level ${level} ${message}`, fix, place)
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
        const message = `follows one of level ${before.level}.`
        warn('heading-skipped', heading, message, 'Use one sign less.')
      }
      before = heading
    }
  },
}

/** Headings in reading order. */
function listHeadings({ tree, toField }: DecodedAnswer): Heading[] {
  const headings: Heading[] = []
  visit(tree, 'heading', ({ depth, position }) => {
    headings.push({ level: depth, offset: toField(position?.start.offset ?? 0) })
  })
  return headings
}
