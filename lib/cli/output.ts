import { inspect } from 'node:util'
import { escapeText } from '@/lib/terminal-text'

/** Ends a command with exit code 1: a problem that its operator can fix. The message is one sentence that says how. */
export class CliError extends Error {
  override name = 'CliError'
}

/** Writes a command's result to standard output; names and texts of files in it cannot control the terminal. */
export function print(text: string): void {
  console.log(escapeText(text))
}

/** As {@link print}, on standard error: counts, notices, and errors with their stack. */
export function printError(text: unknown): void {
  console.error(escapeText(typeof text === 'string' ? text : inspect(text)))
}

/** Rows in columns, of equal length: the first column is aligned left, the others right, as figures are. */
export function formatTable(rows: readonly (readonly (string | number)[])[]): string {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  )
  const align = (cell: string | number, column: number) => {
    const width = widths?.[column] ?? 0
    return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width)
  }
  return rows.map((row) => row.map(align).join('  ')).join('\n')
}
