import { findDamage } from './repair/find-damage'
import { repairFormulas } from './repair/formulas'
import { findStrays } from './repair/strays'
import { type Edited, edit } from './source/edit'
import { hasRealBreaks, unfold } from './source/unfold'
import { parseText } from './syntax/parse'
import { TexCommands } from './tex/commands'
import type { AnswerProblem, DecodedAnswer } from './types'

/** Times that an answer is parsed; one that needs more stays as it is. */
const PASSES = 5

/**
 * Reads the answer field of a record. Its line breaks are decoded where they are written as backslash and n; then it is
 * Markdown for a parser that knows formulas and money; then damage that the tree shows is fixed. What is right stays as
 * it is. Never throws; linear in the length. Parsed when first asked for something that only the tree tells.
 */
export function decodeAnswer(raw: string): DecodedAnswer {
  const unfolded = unfold(raw)
  let known: DecodedAnswer | undefined
  const read = (): DecodedAnswer => {
    known ??= readText(unfolded, hasRealBreaks(raw))
    return known
  }
  const isClean = hasNothingToMend(unfolded.text)
  return {
    get tree() {
      return read().tree
    },
    get formulas() {
      return isClean ? [] : read().formulas
    },
    get problems() {
      return isClean ? [] : read().problems
    },
    toField: (offset) => read().toField(offset),
  }
}

/** Whether a text has no formula, code or escape, and closes its last emphasis: it holds nothing but Markdown. */
const hasNothingToMend = (text: string): boolean =>
  !/[$`\\]|~~~|[\^_]\{/.test(text) &&
  text.slice(text.trimEnd().lastIndexOf('\n\n') + 1).split('**').length % 2 === 1

/** Parses a text, and again with what its tree shows to be missing; then fixes the formulas. */
function readText(unfolded: Edited, hasBreaks: boolean): DecodedAnswer {
  const commands = new TexCommands()
  const problems: AnswerProblem[] = []
  let { text, toOld: toField } = unfolded
  const place = <T extends { offset: number }>(found: T): T => ({
    ...found,
    offset: toField(found.offset),
  })
  for (let pass = 1; ; pass++) {
    const parsed = parseText(text)
    const edits = findDamage(parsed, text, commands)
    if (edits.length === 0 || pass === PASSES) {
      const { tree } = parsed
      const formulas = repairFormulas(tree, commands).map(place)
      problems.push(...[...parsed.problems, ...findStrays(tree, text, hasBreaks)].map(place))
      problems.sort((a, b) => a.offset - b.offset)
      return { tree, toField, formulas, problems }
    }
    problems.push(...edits.flatMap(({ problem }) => (problem ? place(problem) : [])))
    const edited = edit(text, edits)
    const before = toField
    text = edited.text
    toField = (offset) => before(edited.toOld(offset))
  }
}
