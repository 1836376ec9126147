import { isUtf8 } from 'node:buffer'
import type { Issue, Problem } from './issue'
import { issueAt } from './position'

/** Largest file that is read, in bytes: 200 times the longest real record. */
export const maxFileBytes = 1_000_000

const mark = '\uFEFF'

/**
 * Decodes a file's bytes. A byte order mark is dropped, with a warning; Windows line ends stay
 * (YAML reads them as line breaks), with a warning. `text` is absent if the bytes cannot be used.
 */
export function decodeText(file: string, source: Uint8Array): { text?: string; issues: Issue[] } {
  if (source.byteLength > maxFileBytes) return { issues: [tooLarge(file, source.byteLength)] }
  if (!isUtf8(source)) return { issues: [notUtf8Issue(file, source)] }
  const decoded = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('utf8')
  const nul = decoded.indexOf('\0')
  if (nul !== -1) return { issues: [issueAt(file, decoded, nul, nulByte)] }
  const issues: Issue[] = []
  if (decoded.startsWith(mark)) issues.push(issueAt(file, decoded, 0, byteOrderMark))
  const lineEnd = decoded.indexOf('\r')
  if (lineEnd !== -1) issues.push(issueAt(file, decoded, lineEnd, windowsLineEnds))
  return { text: issues.length > 0 ? dropByteOrderMark(decoded) : decoded, issues }
}

function dropByteOrderMark(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text
}

/** The issue of a file of `bytes` bytes, which is refused unread. */
export function tooLarge(file: string, bytes: number): Issue {
  return issueAt(file, '', 0, {
    severity: 'error',
    code: 'file-too-large',
    message: `The file has ${bytes} bytes; at most ${maxFileBytes} are read.`,
    fix: 'Shorten the answer, or split the record.',
  })
}

function notUtf8Issue(file: string, source: Uint8Array): Issue {
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('utf8')
  return issueAt(file, text, getFirstReplaced(text, source), notUtf8)
}

/** Offset of the first character of `text` that stands for bytes which are not UTF-8. */
function getFirstReplaced(text: string, source: Uint8Array): number {
  let offset = 0
  let bytes = 0
  for (const character of text) {
    if (character === '\uFFFD' && !isReplacement(source, bytes)) return offset
    offset += character.length
    bytes += Buffer.byteLength(character)
  }
  return offset
}

function isReplacement(source: Uint8Array, at: number): boolean {
  return source[at] === 0xef && source[at + 1] === 0xbf && source[at + 2] === 0xbd
}

const nulByte: Problem = {
  severity: 'error',
  code: 'file-nul',
  message: 'A NUL byte stands here; the file is damaged or not text.',
  fix: 'Restore the file, or save it as plain text.',
}

/** The problem of a character that is not UTF-8. */
export const notUtf8: Problem = {
  severity: 'error',
  code: 'file-not-utf8',
  message: 'A character here is not UTF-8.',
  fix: 'Save the file with the encoding UTF-8.',
}

/** The problem of a file that begins with a byte order mark, which is dropped. */
export const byteOrderMark: Problem = {
  severity: 'warning',
  code: 'file-byte-order-mark',
  message: 'The file begins with a byte order mark.',
  fix: 'Save the file as UTF-8 without one.',
}

const windowsLineEnds: Problem = {
  severity: 'warning',
  code: 'file-line-ends',
  message: 'A carriage return ends this line.',
  fix: 'Save the file with Unix line ends (LF).',
}
