import type { Note } from './note'

/** A spreadsheet takes a cell that begins so for a formula and runs it; the apostrophe makes it text. */
const formulaStart = /^\s*[=+\-@]/

function quote(field: string): string {
  const text = formulaStart.test(field) ? `'${field}` : field
  return `"${text.replaceAll('"', '""')}"`
}

/**
 * Notes as CSV by RFC 4180, every field quoted, with a head line: question, answer (plain text, formulas in Unicode),
 * address and tags. A byte order mark tells spreadsheets that it is UTF-8.
 */
export function formatCsv(notes: readonly Note[]): string {
  const rows = notes.map(({ question, answerText, url, tags }) => [
    question,
    answerText,
    url,
    tags.join(' '),
  ])
  const lines = [['question', 'answer', 'address', 'tags'], ...rows].map((row) =>
    row.map(quote).join(','),
  )
  return `\ufeff${lines.join('\r\n')}\r\n`
}
