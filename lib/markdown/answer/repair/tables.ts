import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { FormulaReader } from '../formulas/read'
import type { Edit } from '../source/edit'

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

/**
 * The backslashes that rows of tables lack before the bars of formulas and code. Only where the bars make more cells than
 * the table has columns, and the backslashes as many.
 */
export function findBareBars(tree: Root, text: string): Edit[] {
  const insertions: Edit[] = []
  const addRow = (start: number, row: string, columns: number): void => {
    if (countCells(row) <= columns) return
    const bars = barsInFormulas(row)
    if (countCells(row) - bars.length !== columns) return
    insertions.push(...bars.map((at) => ({ at: start + at, remove: 0, insert: '\\' })))
  }
  visit(tree, (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || (node.type !== 'table' && node.type !== 'paragraph')) return
    const source = text.slice(start, end)
    if (!source.includes('|')) return
    const lines = source.split('\n')
    const delimiter = lines.findIndex((line, n) => n > 0 && isDelimiterRow(line))
    if (delimiter < 1) return
    const columns = countCells(lines[delimiter] ?? '')
    let at = start
    for (const [n, line] of lines.entries()) {
      if (n >= delimiter - 1 && n !== delimiter) addRow(at, line, columns)
      at += line.length + 1
    }
  })
  return insertions
}

/** White space and the marks of quotes and items around a row. */
const trimRow = (line: string): string => line.replace(/^[\s>]*/, '').trimEnd()

function isDelimiterRow(line: string): boolean {
  const row = trimRow(line)
  return row.includes('|') && DELIMITER_ROW.test(row)
}

const countCells = (line: string): number =>
  trimRow(line)
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length

const barsInFormulas = (row: string): number[] =>
  [...new FormulaReader(row).all()].flatMap(({ start, end }) =>
    [...row.slice(start, end).matchAll(/(?<!\\)\|/g)].map(({ index }) => start + index),
  )
