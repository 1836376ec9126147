import type { Issue, Severity } from '@/lib/content'
import { findNearest } from '@/lib/did-you-mean'
import { CliError } from '../output'

/** Which issues are asked for; absent parts ask for all. */
export interface Filters {
  code?: string[]
  subject?: string[]
  severity?: Severity
}

/**
 * Whether an issue is one of those that are asked for.
 * @param checked what the check has found, from which the subjects are known.
 * @throws {CliError} for a code or a subject that is not there: a misspelt name would report no problem.
 */
export async function buildFilter(
  { code, subject, severity }: Filters,
  checked: { issues: readonly Issue[]; records: readonly { file: string }[] },
): Promise<(issue: Issue) => boolean> {
  const { listExplanations } = await import('@/lib/lint')
  const codes = new Set(listExplanations().map(([name]) => name))
  const unknown = code?.find((one) => !codes.has(one))
  if (unknown !== undefined) throw await unknownCode(unknown)
  const subjects = subject && (await resolveSubjects(subject, checked))
  return (issue) =>
    (code === undefined || code.includes(issue.code)) &&
    (severity === undefined || issue.severity === severity) &&
    (subjects === undefined || subjects.has(getSubject(issue) ?? ''))
}

/** The refusal of a code that no check reports. */
export async function unknownCode(code: string): Promise<CliError> {
  const { listExplanations } = await import('@/lib/lint')
  const near = findNearest(
    code,
    listExplanations().map(([name]) => name),
  )
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  return new CliError(`There is no code ${code}.${hint} \`portal check --explain\` lists all.`)
}

/** Slugs of the subjects that are named, by slug or by display name. */
async function resolveSubjects(
  asked: readonly string[],
  { issues, records }: { issues: readonly Issue[]; records: readonly { file: string }[] },
): Promise<ReadonlySet<string>> {
  const { getSubjectSlug } = await import('@/lib/content')
  const known = new Set([...records, ...issues].map(getSubject))
  known.delete(undefined)
  const slugs = asked.map((one) => (known.has(one) ? one : getSubjectSlug(one)))
  const unknown = slugs.findIndex((slug) => !known.has(slug))
  if (unknown === -1) return new Set(slugs)
  const near = findNearest(
    slugs[unknown] ?? '',
    [...known].filter((one) => one !== undefined),
  )
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  throw new CliError(`There is no subject ${asked[unknown]} in the folder learn/.${hint}`)
}

function getSubject({ file }: { file: string }): string | undefined {
  return /^learn\/([^/]+)\//.exec(file)?.[1]
}
