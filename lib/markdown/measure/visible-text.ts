import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Fault } from './fault'

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
