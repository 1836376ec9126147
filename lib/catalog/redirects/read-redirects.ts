import { constants, createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import {
  byteOrderMark,
  decodeYaml,
  type Issue,
  locateFile,
  notUtf8,
  type Problem,
} from '@/lib/content'
import {
  findRedirectProblem,
  normalizeAddress,
  normalizeTarget,
  type Redirect,
  redirectsFile,
} from './redirect'

const text = z.string({ error: 'must be text' })

const entrySchema = z
  .array(
    z.union(
      [
        z.strictObject({ from: text, to: text }),
        z.strictObject({ from: text, gone: z.literal(true) }),
      ],
      { error: 'must have `from`, and either `to` or `gone: true`' },
    ),
  )
  .length(1)

/** The form that almost every entry has; it needs no YAML parser, which is fifty times slower. */
const plainEntry = /^- from: (\/[\w/.-]*)\n {2}to: (\/[\w/.-]*)$/

interface Chunk {
  line: number
  lines: string[]
}

/** The content of a file without entries, or around the entries of one. */
const emptyForm = /^(?:---|\.\.\.|\[\s*\]|\{\s*\}|null|~)\s*(?:#.*)?$/

/** Text between one entry's hyphen and the next, in constant memory: the file may hold a million. */
async function* listChunks(
  file: string,
  report: (line: number, problem: Problem) => void,
): AsyncGenerator<Chunk> {
  const input = createReadStream(file, {
    encoding: 'utf8',
    // A link that was put here since could lead out of the content root.
    flags: (constants.O_RDONLY | constants.O_NOFOLLOW) as unknown as string,
  })
  let chunk: Chunk = { line: 1, lines: [] }
  let line = 0
  for await (const read of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    const isMarked = line === 1 && read.startsWith('\uFEFF')
    if (isMarked) report(line, byteOrderMark)
    const text = isMarked ? read.slice(1) : read
    // What stands for bytes that are not UTF-8; no address holds it.
    if (text.includes('\uFFFD')) report(line, notUtf8)
    if (text.startsWith('- ') || text === '-') {
      yield chunk
      chunk = { line, lines: [] }
    }
    if (!/^\s*(?:#.*)?$/.test(text)) chunk.lines.push(text)
  }
  yield chunk
}

function shiftIssue(issue: Issue, { line }: Chunk): Issue {
  return { ...issue, line: issue.line + line - 1 }
}

function readEntry(chunk: Chunk): { redirect?: Redirect; issues: Issue[] } {
  const source = chunk.lines.join('\n')
  const [, from, to] = source.match(plainEntry) ?? []
  if (from && to) return checkRedirect({ from, to, line: chunk.line })
  const { value, issues } = decodeYaml(redirectsFile, Buffer.from(source), entrySchema)
  const entry = value?.[0]
  if (!entry) return { issues: issues.map((issue) => shiftIssue(issue, chunk)) }
  return checkRedirect({ from: entry.from, to: 'to' in entry ? entry.to : null, line: chunk.line })
}

function checkRedirect(redirect: Redirect): { redirect?: Redirect; issues: Issue[] } {
  const problem = findRedirectProblem(redirect)
  if (problem) {
    return { issues: [{ file: redirectsFile, line: redirect.line, column: 1, ...problem }] }
  }
  const { from, to } = redirect
  const target = to === null ? null : normalizeTarget(to)
  return { redirect: { ...redirect, from: normalizeAddress(from), to: target }, issues: [] }
}

/** Code of the issue that the file is there and cannot be read: which redirects it holds is unknown. */
export const unreadableRedirects = 'redirects-unreadable'

const notAList: Issue = {
  file: redirectsFile,
  line: 1,
  column: 1,
  severity: 'error',
  code: 'redirects-form',
  message: 'The file does not begin as a list of redirects.',
  fix: 'Begin each redirect with `- from: /old/address` at the start of a line.',
}

const afterEnd: Omit<Issue, 'line'> = {
  file: redirectsFile,
  column: 1,
  severity: 'warning',
  code: 'redirects-form',
  message: 'Entries follow an empty list or the end of the document, which other programs refuse.',
  fix: 'Remove the line `[]` or `...` before this entry.',
}

/** Whether YAML allows no entry after a chunk. */
function isEnded({ lines }: Chunk): boolean {
  const last = lines.at(-1)
  return last !== undefined && emptyForm.test(last) && !last.startsWith('---')
}

/**
 * Reads `redirects.yaml`, entry by entry; an absent file holds none. A wrong entry is an issue and
 * harms no other.
 */
export async function* readRedirects(
  contentDir: string,
  report: (issue: Issue) => void,
): AsyncGenerator<Redirect> {
  const located = locateFile(contentDir, redirectsFile)
  if (!located) return
  if ('code' in located) {
    report({ ...notAList, ...located, code: unreadableRedirects })
    return
  }
  try {
    const chunks = listChunks(located.real, (line, problem) =>
      report({ file: redirectsFile, line, column: 1, ...problem }),
    )
    let ended = false
    for await (const chunk of chunks) {
      if (ended && chunk.lines.length > 0) report({ ...afterEnd, line: chunk.line })
      ended = isEnded(chunk)
      const [first] = chunk.lines
      if (first === undefined || (chunk.line === 1 && emptyForm.test(first))) continue
      if (!first.startsWith('-') || first === '---') {
        report({ ...notAList, line: chunk.line })
        continue
      }
      const { redirect, issues } = readEntry(chunk)
      for (const issue of issues) report(issue)
      if (redirect) yield redirect
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return
    if (code !== 'ELOOP' && code !== 'EACCES' && code !== 'EISDIR') throw error
    report({
      ...notAList,
      code: unreadableRedirects,
      message: `The file cannot be read (${code}).`,
      fix: 'Make it a plain file that the portal may read.',
    })
  }
}
