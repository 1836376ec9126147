import type { Root } from 'mdast'
import { decodeAnswer } from '../answer'
import { parseText } from '../answer/syntax/parse'
import { findBlockFaults, findRestartedLists } from './blocks'
import type { Fault } from './fault'
import { findFormulaFaults, findVisibleTex } from './formulas'

/** Measurements of one answer. */
export interface AnswerMeasure {
  /** Empty for an answer that reads as it was meant. */
  faults: Fault[]
  /** Formulas set. */
  formulas: number
  /** Time from the field to its tree, in milliseconds. */
  decodeMs: number
}

/** Decodes an answer, sets its formulas and looks for damage. */
export function measureAnswer(raw: string): AnswerMeasure {
  const start = performance.now()
  const { tree, formulas } = decodeAnswer(raw)
  const decodeMs = performance.now() - start
  return { faults: findFaults(raw, tree), formulas: formulas.length, decodeMs }
}

/** The damage in `tree`, which is meant to be the answer `raw` decoded. */
export function findFaults(raw: string, tree: Root): Fault[] {
  const plain = raw.includes('\n') ? raw : raw.replaceAll('\\n', '\n')
  return [
    ...findFormulaFaults(tree),
    ...findVisibleTex(tree),
    ...findBlockFaults(tree, plain),
    ...findRestartedLists(tree),
    ...findPlainChange(raw, plain, tree),
  ]
}

/** An answer without anything to decode but line breaks must read as they alone make it. */
function findPlainChange(raw: string, plain: string, tree: Root): Fault[] {
  if (/[$`<]|\\[([]/.test(raw)) return []
  const [expected, actual] = [parseText(plain).tree, tree].map(outline)
  if (expected === actual) return []
  return [{ kind: 'changed-plain', excerpt: firstDifference(expected ?? '', actual ?? '') }]
}

const outline = (tree: Root): string =>
  JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value))

function firstDifference(expected: string, actual: string): string {
  let at = 0
  while (expected[at] === actual[at]) at++
  return actual.slice(Math.max(0, at - 40), at + 40)
}
