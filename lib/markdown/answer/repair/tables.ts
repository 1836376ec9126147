import type { Paragraph, Table } from 'mdast'
import { FormulaReader } from '../formulas/read'
import { type Edit, sourceOf } from '../source/edit'

/** A line of hyphens and bars, without what surrounds a row. */
const DELIMITERS = /^(?=.*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/

/**
 * The backslashes that rows of tables lack before the bars of formulas and code. Only where the bars make more cells than
 * the table has columns, and the backslashes as many.
 */
export function escapeBars(table: Table | Paragraph, text: string): Edit[] {
  const lines = sourceOf(table, text).split('\n')
  const rule = lines.findIndex((line, n) => n > 0 && DELIMITERS.test(trimRow(line)))
  if (rule < 1) return []
  const columns = countCells(lines[rule] ?? '')
  let next = table.position?.start.offset ?? 0
  return lines.flatMap((row, n) => {
    const start = next
    next += row.length + 1
    if (n < rule - 1 || n === rule || countCells(row) <= columns) return []
    const bars = barsInFormulas(row)
    if (countCells(row) - bars.length !== columns) return []
    return bars.map((at) => ({ at: start + at, remove: 0, insert: '\\' }))
  })
}

/** A row without the white space and the marks of quotes and items around it. */
const trimRow = (line: string): string => line.replace(/^[\s>]*/, '').trimEnd()

const BAR = /(?<!\\)\|/g

const countCells = (line: string): number =>
  trimRow(line)
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(BAR).length

const barsInFormulas = (row: string): number[] =>
  new FormulaReader(row).pieces.flatMap(({ start, end }) =>
    [...row.slice(start, end).matchAll(BAR)].map(({ index }) => start + index),
  )
