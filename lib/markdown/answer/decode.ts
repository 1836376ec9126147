import { findStrayFences, splitCode } from './repair/code'
import { placeDisplays } from './repair/displays'
import { dropOpenEmphasis } from './repair/emphasis'
import { repairFormulas } from './repair/formulas'
import { findHiddenItems, joinLists } from './repair/lists'
import { bareTex, delimitBareTex, findStrays } from './repair/prose'
import { findBareBars } from './repair/tables'
import { findTornFormulas } from './repair/torn-formulas'
import { type Edited, edit } from './source/edit'
import { hasRealBreaks, unfold } from './source/unfold'
import { type ParsedText, parseText } from './syntax/parse'
import { TexCommands } from './tex/commands'
import type { DecodedAnswer } from './types'

/** Times that an answer is parsed; one that needs more stays as it is. */
const PASSES = 4

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

function readText(unfolded: Edited, hasBreaks: boolean): DecodedAnswer {
  const parsed = parseComplete(unfolded.text)
  const { tree, text } = parsed
  const commands = new TexCommands()
  const problems = [...parsed.problems, ...dropOpenEmphasis(tree)]
  if (/`|~~~|\\n/.test(text)) {
    problems.push(...findStrays(tree, text, hasBreaks), ...splitCode(tree, text))
  }
  if (bareTex.test(text)) problems.push(...delimitBareTex(tree, text, commands))
  if (text.includes('$$') || text.includes('\\')) placeDisplays(tree, text)
  joinLists(tree)
  const formulas = /[$\\]|[\^_]\{/.test(text) ? repairFormulas(tree, commands) : []
  const toField = (offset: number): number => unfolded.toOld(parsed.toOld(offset))
  const place = <T extends { offset: number }>(found: T): T => ({
    ...found,
    offset: toField(found.offset),
  })
  return {
    tree,
    toField,
    formulas: formulas.map(place),
    problems: problems.map(place).sort((a, b) => a.offset - b.offset),
  }
}

/** Parses the text, and again where the tree shows that characters are missing without which a block is torn. */
function parseComplete(written: string): ParsedText & Edited {
  let text = written
  let toOld = (offset: number): number => offset
  for (let pass = 1; ; pass++) {
    const parsed = parseText(text)
    const missing = [
      ...(text.includes('|') ? findBareBars(parsed.tree, text) : []),
      ...(/```|~~~/.test(text) ? findStrayFences(parsed.tree, text) : []),
      ...(parsed.torn.length > 0 ? findTornFormulas(parsed.tree, text, parsed.torn) : []),
      ...findHiddenItems(parsed.tree, text),
    ]
    if (missing.length === 0 || pass === PASSES) return { ...parsed, text, toOld }
    const edited = edit(text, missing)
    const before = toOld
    text = edited.text
    toOld = (offset) => before(edited.toOld(offset))
  }
}
