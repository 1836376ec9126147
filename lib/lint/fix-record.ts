import { findLinkTarget, type Issue, type QuestionRecord, readContentFile } from '@/lib/content'
import { routes } from '@/lib/routes'
import { lintRecord } from './lint-record'

const byteOrderMark = '\uFEFF'

/** A fix of one issue: the file's text without it, or the same text if that takes more than machinery. */
type Fix = (text: string, issue: Issue, place: Pick<QuestionRecord, 'subject' | 'slug'>) => string

const fixes: Readonly<Record<string, Fix>> = {
  'file-byte-order-mark': (text) => text.replace(byteOrderMark, ''),
  'file-line-ends': (text) => text.replace(/\r\n?/g, '\n'),
  'place-file-name': (text, issue, { slug }) => setLine(text, issue, `file_name: ${slug}.md`),
  'place-url': (text, issue, { subject, slug }) =>
    setLine(text, issue, `url: ${routes.question(subject, slug)}`),
  'related-repeated': removeField,
  'related-self': removeField,
}

/** Codes that `fixRecord` fixes. */
const fixableCodes: ReadonlySet<string> = new Set(Object.keys(fixes))

/**
 * Mends what needs no judgement in a record's file, and leaves every other byte alone. Mending the
 * result again changes nothing.
 * @returns the fixed text, or `undefined` if there is nothing to fix.
 */
export function fixRecord(file: string, source: Uint8Array): string | undefined {
  const before = Buffer.from(source).toString('utf8')
  let text = before
  // One at a time, since each moves the places of the others; a record has at most as many as fixable fields.
  for (let round = 0; round < 2 * fixableCodes.size; round++) {
    const { issues } = lintRecord(file, Buffer.from(text))
    const [, subject = '', slug = ''] = /^learn\/([^/]+)\/(.+)\.md$/.exec(file) ?? []
    const mended = issues
      .filter(({ code }) => fixableCodes.has(code))
      .map((issue) => fixes[issue.code]?.(text, issue, { subject, slug }) ?? text)
      .find((result) => result !== text)
    if (mended === undefined) break
    text = mended
  }
  return text === before ? undefined : text
}

/** Replaces the line of a field whose value is on it, without a comment; a value over several lines stays. */
function setLine(text: string, { line }: Issue, content: string): string {
  const lines = text.split('\n')
  const old = lines[line - 1] ?? ''
  const name = content.slice(0, content.indexOf(':'))
  if (!new RegExp(`^${name}: *(?:[^|>"'\\s#][^#]*|"[^"]*"|'[^']*')\\s*$`).test(old)) return text
  if (/^\s+\S/.test(lines[line] ?? '')) return text
  lines[line - 1] = content
  return lines.join('\n')
}

/** Removes a field of the top level with all that is indented below it. */
function removeField(text: string, issue: Issue): string {
  const name = /`(\w+)`/.exec(issue.message)?.[1]
  if (name === undefined) return text
  const start = new RegExp(`^${name}:`, 'm').exec(text)?.index
  if (start === undefined) return text
  const rest = text.slice(start)
  const length = /\n(?=[^\s#])/.exec(rest)?.index
  return length === undefined ? text : text.slice(0, start) + rest.slice(length + 1)
}

/** The result of fixing one file. */
export interface FileFix {
  /** Path below the content root. */
  file: string
  before: Uint8Array
  after: Uint8Array
}

/**
 * The files of `issues` with everything fixed that needs no judgement; nothing is written.
 * @returns the fixed files, and those that are left alone because they are links: what is written there
 *   would be in the files that they lead to, which have addresses of their own.
 */
export function listFixes(
  root: string,
  issues: readonly Issue[],
): { fixes: FileFix[]; links: { file: string; target: string }[] } {
  const files = new Set(issues.filter(({ code }) => fixableCodes.has(code)).map(({ file }) => file))
  const fixes: FileFix[] = []
  const links: { file: string; target: string }[] = []
  for (const file of files) {
    const read = readContentFile(root, file)
    const mended = read && 'source' in read ? fixRecord(file, read.source) : undefined
    if (!read || !('source' in read) || mended === undefined) continue
    const target = findLinkTarget(root, file)
    if (target === undefined) fixes.push({ file, before: read.source, after: Buffer.from(mended) })
    else links.push({ file, target })
  }
  return { fixes, links }
}
