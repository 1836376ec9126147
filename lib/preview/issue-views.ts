import path from 'node:path'
import { type Issue, readContentFile } from '@/lib/content'
import { cutGraphemes } from '@/lib/typed-text'

/** An issue with its lines, for a page. */
export interface IssueView extends Issue {
  /** Empty if the file cannot be read as text. */
  excerpt: ExcerptLine[]
  /** Opens the place in the editor. */
  editorUrl: string
}

interface IssueViewOptions {
  contentDir: string
  /** `EDITOR_URL`. */
  editor: string
}

/** Issues with the lines around each. The files are read now, so that lines are those of the issue's file. */
export function buildIssueViews(
  issues: readonly Issue[],
  { contentDir, editor }: IssueViewOptions,
): IssueView[] {
  const texts = new Map<string, string | undefined>()
  return issues.map((issue) => {
    const { file } = issue
    if (!texts.has(file)) texts.set(file, readText(contentDir, file))
    const text = texts.get(file)
    return {
      ...issue,
      excerpt: text === undefined ? [] : cutExcerpt(text, issue),
      editorUrl: formatEditorUrl(editor, path.join(contentDir, file), issue),
    }
  })
}

/** A file's text; a character that is not UTF-8 shows as a replacement character, which is what is wrong there. */
function readText(contentDir: string, file: string): string | undefined {
  const read = readContentFile(contentDir, file)
  return read && 'source' in read ? Buffer.from(read.source).toString('utf8') : undefined
}

/**
 * The address that opens a file in the editor.
 * @param template `EDITOR_URL`, with `{file}`, `{line}` and `{column}` in it.
 * @param file absolute path.
 */
export function formatEditorUrl(
  template: string,
  file: string,
  { line, column }: { line: number; column: number } = { line: 1, column: 1 },
): string {
  const values: Record<string, string> = {
    file: file.split(path.sep).map(encodeURIComponent).join('/'),
    line: String(line),
    column: String(column),
  }
  return template.replace(/\{(file|line|column)\}/g, (_, name: string) => values[name] ?? '')
}

/** A line of a file, as an issue shows it. */
export interface ExcerptLine {
  /** From 1. */
  number: number
  /** The text before the marked character, the whole line if none is marked; cut if it is long. */
  before: string
  /** The marked character; absent if none is marked, or the line ends there. */
  marked?: string
  after: string
}

/** Lines shown above and below the one at fault. */
const around = 3

/** Characters shown of a line before and after the marked one: answers often stand on one line. */
const reach = 90

/**
 * The lines around a place in a text, the place marked. A place past the end is the end.
 * @param place line and column from 1, the column in UTF-16 units.
 */
export function cutExcerpt(text: string, place: { line: number; column: number }): ExcerptLine[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  const line = Math.min(place.line, lines.length)
  const first = Math.max(1, line - around)
  return lines.slice(first - 1, line + around).map((raw, index) => {
    const shown = raw.replace(/\r$/, '')
    const number = first + index
    return number === line
      ? { number, ...markColumn(shown, place.column - 1) }
      : { number, before: shorten(shown), after: '' }
  })
}

function markColumn(line: string, at: number): Omit<ExcerptLine, 'number'> {
  const start = line.slice(0, at)
  const marked = String.fromCodePoint(line.codePointAt(at) ?? 0x20)
  const rest = line.slice(at + marked.length)
  const before = start.length > reach ? `…${start.slice(-reach)}` : start
  return { before, marked, after: shorten(rest, reach) }
}

function shorten(line: string, length = 2 * reach): string {
  return line.length > length ? `${cutGraphemes(line, length)}…` : line
}
