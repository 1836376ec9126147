import path from 'node:path'
import { type Issue, readContentFile } from '@/lib/content'
import { cutExcerpt, type ExcerptLine } from './excerpt'

/** An issue with its lines, for a page. */
export interface IssueView extends Issue {
  /** Empty where the file cannot be read as text. */
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
