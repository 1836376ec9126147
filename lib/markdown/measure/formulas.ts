import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { renderTex } from '../tex'
import type { Fault } from './fault'

/** Groups of words, and names; what they hold is meant to be read. */
const wordGroups =
  /\\(?:text\w*|mathrm|mathbf|mathit|operatorname\*?|ce|pu|tag|begin|end)\s*\{[^{}]*\}/g
const stopWord = /\b(?:the|of|and|is|are|was|for|with|from|that|this|which|will|per|by)\b/gi
const amountAndWord = /^\d[\d.,]*\s*(?:k|million|billion|trillion)?\s+(?:[a-z]{3,}|in|or|to|at)\b/

/** Halves of commands that begin with n, at the start of a line. */
const halfCommand =
  /(?:^|\n)\s*(?:abla|eq|eg|otin|earrow|rightarrow|parallel|exists|olimits|onumber)\b(?!')/

/** Formulas that KaTeX refuses, and formulas that are none. */
export function findFormulaFaults(tree: Root): Fault[] {
  const faults: Fault[] = []
  visit(tree, ['math', 'inlineMath'], (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return
    const excerpt = node.value.slice(0, 80)
    const add = (kind: Fault['kind']) => faults.push({ kind, excerpt })
    if (!renderTex(node.value, node.type === 'math' ? 'block' : 'inline')) add('katex-failure')
    const symbols = node.value.replace(wordGroups, ' ')
    if ((symbols.match(stopWord)?.length ?? 0) >= 2) add('prose-as-math')
    if (amountAndWord.test(symbols.trim())) add('money-as-math')
    if (halfCommand.test(node.value)) add('cut-command')
  })
  visit(tree, 'text', ({ value }) => {
    const found = /(?:^|\n)\s*(?:abla|eq|eg|otin)\b[^\n]{0,30}/.exec(value)
    if (found) faults.push({ kind: 'cut-command', excerpt: found[0] })
  })
  return faults
}

const rawTex = /\\[a-zA-Z]{2,}|\\n|\\[()[\]]|[\^_]\{/
/** Amounts, with or without a space, and price ratings. */
const money = /\$\s?[\d.]|\${3,}/g

/** TeX, dollar signs that mark no amount, and written line breaks in the prose that a reader sees. */
export function findVisibleTex(tree: Root): Fault[] {
  const faults: Fault[] = []
  visit(tree, 'text', ({ value }) => {
    const at =
      rawTex.exec(value)?.index ??
      value.replace(money, (sum) => '0'.repeat(sum.length)).indexOf('$')
    if (at >= 0)
      faults.push({ kind: 'visible-tex', excerpt: value.slice(Math.max(0, at - 30), at + 50) })
  })
  return faults
}
