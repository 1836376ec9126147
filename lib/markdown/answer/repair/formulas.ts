import type { Root } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import { visit } from 'unist-util-visit'
import type { TexCommands } from '../tex/commands'
import { repairFormula } from '../tex/repair'
import type { AnswerFormula } from '../types'

/** Mends the TeX of all formulas of a tree, drops empty ones, and lists the others in reading order. */
export function repairFormulas(tree: Root, commands: TexCommands): AnswerFormula[] {
  const formulas: AnswerFormula[] = []
  const inCells = new Set<InlineMath>()
  visit(tree, 'tableCell', (cell) => visit(cell, 'inlineMath', (node) => void inCells.add(node)))
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'math' && node.type !== 'inlineMath') || !parent || index === undefined) {
      return undefined
    }
    const display = node.type === 'math'
    const inTable = !display && inCells.has(node)
    const source = display ? node.value.replace(/\s*\n\s*/g, '\n') : node.value
    const { tex, mistake } = repairFormula(source, { display, inTable }, commands)
    node.value = display ? tex : tex.replace(/\s*\n\s*/g, ' ')
    if (!node.value) {
      parent.children.splice(index, 1)
      return index
    }
    const offset = node.position?.start.offset ?? 0
    formulas.push({ tex: node.value, display, offset, ...(mistake && { mistake }) })
    if (display || parent.children[index - 1]?.type !== 'inlineMath') return undefined
    // Side by side, neither readers nor Markdown would tell them apart.
    parent.children.splice(index, 0, { type: 'text', value: ' ' })
    return index + 2
  })
  return formulas
}
