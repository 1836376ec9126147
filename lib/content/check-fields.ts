import { findNearest } from '@/lib/did-you-mean'
import { routes } from '@/lib/routes'
import type { RecordPlace } from './check-place'
import { describeIssue, describeUnknown, formatPath, notFields } from './describe-issue'
import { fields } from './fields'
import type { Problem } from './issue'
import { listPlaceholders } from './placeholders'
import { proposeValue } from './propose-value'
import type { Report } from './report'
import { type FrontMatter, frontMatterSchema, listFieldsWith } from './schema'
import { getSubjectTitle } from './subject-slug'
import { findVisibilityLine } from './visibility-slips'
import { listYamlSlips } from './yaml-slips'

/** Fields in which a blank text is a mistake. */
const filled: ReadonlySet<string> = new Set(
  listFieldsWith('need').flatMap(([[name], { need }]) => (need === 'filled' ? [name] : [])),
)

/** Fields whose wrong value is an error; any other with a wrong value counts as absent, with a warning. */
const essential: ReadonlySet<PropertyKey> = new Set(listFieldsWith('need').map(([[name]]) => name))

/** Stands in a remedy for an id that no other record has, where only the record at hand is known. */
export const freeIdPhrase = '<a number that no other record has>'

/** Unknown fields reported one by one; a file with more is not a record, and its report stays short. */
const maxUnknown = 20

type Fields = Record<string, unknown>

const topFields: ReadonlySet<string> = new Set(Object.keys(fields))

/** Fields that have members, and which. */
const members: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  listFieldsWith('members').map(([[name], { members }]) => [name, new Set(Object.keys(members))]),
)
const seoFields = members.get('seo') ?? new Set<string>()

/**
 * Validates what a record's YAML holds, and takes what is wrong out of it. Absent if an error was reported.
 * @param yaml the text that was read, for what YAML has made of it.
 */
export function checkFields(
  fields: unknown,
  yaml: string,
  place: RecordPlace,
  report: Report,
): FrontMatter | undefined {
  if (!isFields(fields)) {
    report('error', notFields, [])
    return undefined
  }
  const slips = listYamlSlips(yaml, fields)
  dropEmpty(fields)
  const isHeld = reportUnknown(fields, report)
  for (const { path, problem, isMissing } of slips) {
    if (!isMissing) report('warning', problem, path)
  }
  const result = frontMatterSchema.safeParse(fields)
  const issues = result.error?.issues ?? []
  if (issues.length > 0) {
    const remedies = getRemedies(fields, place)
    for (const { path, problem } of slips) remedies[formatPath(path)] = problem.fix
    for (const issue of issues) {
      const problem = describeIssue(issue, fields, frontMatterSchema, remedies)
      report(isEssential(issue.path) ? 'error' : 'warning', problem, issue.path)
    }
  }
  if (isHeld || issues.some(({ path }) => isEssential(path))) return undefined
  for (const { path } of issues) dropField(fields, path)
  const front = result.data ?? frontMatterSchema.parse(fields)
  const isReady = checkPlaceholders(front, report)
  return checkTimes(front, report) && isReady ? front : undefined
}

/** What to write in fields whose value follows from the record's place, or from all records. */
function getRemedies(
  { id }: Fields,
  { subject, slug }: RecordPlace,
): Record<string, string | undefined> {
  return {
    id: `Write \`id: ${proposeValue(id, 'must be a whole number') ?? freeIdPhrase}\`.`,
    subject: `Write \`subject: ${getSubjectTitle(subject)}\`.`,
    file_name: `Write \`file_name: ${slug}.md\`.`,
    url: `Write \`url: ${routes.question(subject, slug)}\`.`,
  }
}

function isEssential(path: readonly PropertyKey[]): boolean {
  return essential.has(path[0] ?? '')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Takes out fields that are written and left empty: null, and, where a record can do without, the blank text that a CMS writes. */
function dropEmpty(fields: Fields, isPart = false): void {
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (isFields(value)) dropEmpty(value, true)
    const isEmpty =
      typeof value === 'string'
        ? value.trim() === ''
        : isFields(value) && Object.keys(value).length === 0
    if (value === null || (isEmpty && (isPart || !filled.has(name)))) delete fields[name]
  }
}

/** Takes out what is wrong: a member of `seo` alone, anything else whole. */
function dropField(fields: Fields, path: PropertyKey[]): void {
  const [top, member] = path.map(String)
  if (top === undefined) return
  const seo = fields[top]
  if (top === 'seo' && member !== undefined && isFields(seo)) delete seo[member]
  else delete fields[top]
}

/** Reports fields that nothing reads. @returns whether one of them was to keep the record from readers. */
function reportUnknown(fields: Fields, report: Report): boolean {
  const unknown: string[][] = []
  for (const name of Object.keys(fields)) if (!topFields.has(name)) unknown.push([name])
  for (const [parent, known] of members) {
    const value = fields[parent]
    if (!isFields(value)) continue
    for (const name of Object.keys(value)) if (!known.has(name)) unknown.push([parent, name])
  }
  let isHeld = false
  let shown = 0
  for (const path of unknown) {
    const line = findHolding(fields, path)
    isHeld ||= line !== undefined
    if (line === undefined && ++shown > maxUnknown) continue
    const problem = line
      ? describeHolding(formatPath(path), line)
      : describeUnknown(formatPath(path), findMeant(fields, path))
    report(line ? 'error' : 'warning', problem, path, 'key')
  }
  return isHeld
}

/** The line by which a field that is not known should keep the record from readers; absent if it is there, or nothing of the kind was meant. */
function findHolding(fields: Fields, path: readonly string[]): string | undefined {
  const [top = '', member] = path
  if (member !== undefined && top !== 'seo') return undefined
  const value = member === undefined ? fields[top] : (fields[top] as Fields)[member]
  const line = findVisibilityLine(member ?? top, value)
  const field = line?.slice(0, line.indexOf(':'))
  return field !== undefined && fields[field] === undefined ? line : undefined
}

function describeHolding(name: string, line: string): Omit<Problem, 'severity'> {
  return {
    code: 'field-visibility',
    message: `The field \`${name}\` is not known, so that it does not keep the record from readers.`,
    fix: `Write \`${line}\` instead, as a field of its own; remove \`${name}\` if the record is to be public.`,
  }
}

/** The field, of the same or the top level or of `seo`, whose name is nearest; absent if it is there already. */
function findMeant(fields: Fields, path: readonly string[]): string | undefined {
  const [top = '', member] = path
  if (member !== undefined) {
    const near = findNearest(member, members.get(top) ?? [])
    return near !== undefined && (fields[top] as Fields)[near] === undefined
      ? formatPath([top, near])
      : undefined
  }
  const near = findNearest(top, topFields)
  if (near !== undefined) return fields[near] === undefined ? near : undefined
  const inSeo = seoFields.has(top) ? top : findNearest(top, seoFields)
  const seo = isFields(fields.seo) ? fields.seo : {}
  return inSeo !== undefined && inSeo !== 'title' && seo[inSeo] === undefined
    ? formatPath(['seo', inSeo])
    : undefined
}

/** Reports what still waits for its author. @returns whether the record may be shown: a draft may hold placeholders. */
function checkPlaceholders(front: FrontMatter, report: Report): boolean {
  const isDraft = front.status === 'draft'
  const found = listPlaceholders(front)
  for (const path of found) {
    const name = formatPath(path)
    const problem = {
      code: 'placeholder',
      message: `The field \`${name}\` holds a placeholder instead of its text.`,
      fix: `Write the text of \`${name}\`${isDraft ? ' before the record is published' : ', or `status: draft` until it is written'}.`,
    }
    report(isDraft ? 'warning' : 'error', problem, path)
  }
  return isDraft || found.length === 0
}

function checkTimes(front: FrontMatter, report: Report): FrontMatter | undefined {
  const { publish_at, expire_at } = front
  if (publish_at === undefined || expire_at === undefined || publish_at < expire_at) return front
  report(
    'error',
    {
      code: 'date-order',
      message: 'The record expires (`expire_at`) before it is published (`publish_at`).',
      fix: 'Make `expire_at` later than `publish_at`, or remove one of them.',
    },
    ['expire_at'],
  )
  return undefined
}
