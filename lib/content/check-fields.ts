import { routes } from '@/lib/routes'
import type { RecordPlace } from './check-place'
import { describeIssue, describeUnknown, formatPath, notFields } from './describe-issue'
import type { Report } from './report'
import { type FrontMatter, frontMatterSchema, relatedFields } from './schema'
import { getSubjectTitle } from './subject-slug'

/**
 * Fields without which no correct page can be shown, or whose wrong value might show what must stay
 * hidden. Any other field with a wrong value counts as absent, with a warning.
 */
const essential = new Set<PropertyKey>([
  'id',
  'date',
  'title',
  'question',
  'answer',
  'subject',
  'status',
  'publish_at',
  'expire_at',
  'no_index',
])

/** Stands in a remedy for an id that no other record has, where only the record at hand is known. */
export const freeIdPhrase = '<a number that no other record has>'

/** Unknown fields reported one by one; a file with more is not a record, and its report stays short. */
const maxUnknown = 20

type Fields = Record<string, unknown>

/** Validates what a record's YAML holds, and takes what is wrong out of it. Absent if an error was reported. */
export function checkFields(
  fields: unknown,
  place: RecordPlace,
  report: Report,
): FrontMatter | undefined {
  if (!isFields(fields)) {
    report('error', notFields, [])
    return undefined
  }
  dropEmpty(fields)
  reportUnknown(fields, report)
  const result = frontMatterSchema.safeParse(fields)
  if (result.success) return checkTimes(result.data, report)
  const { issues } = result.error
  for (const issue of issues) {
    const problem = describeIssue(issue, fields, frontMatterSchema)
    const fix = getRemedies(place)[formatPath(issue.path)] ?? problem.fix
    report(isEssential(issue.path) ? 'error' : 'warning', { ...problem, fix }, issue.path)
  }
  if (issues.some(({ path }) => isEssential(path))) return undefined
  for (const { path } of issues) dropField(fields, path)
  return checkTimes(frontMatterSchema.parse(fields), report)
}

/** What to write in fields whose value follows from the record's place, or from all records. */
function getRemedies({ subject, slug }: RecordPlace): Readonly<Record<string, string>> {
  return {
    id: `Write \`id: ${freeIdPhrase}\`.`,
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

/** Takes out fields that are written and left empty, which YAML reads as null. */
function dropEmpty(fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) delete fields[name]
    else if (isFields(value)) dropEmpty(value)
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

function reportUnknown(fields: Fields, report: Report): void {
  const paths = [
    ...listUnknown(fields, Object.keys(frontMatterSchema.shape)).map((name) => [name]),
    ...listUnknown(fields.seo, ['title', 'page_description', 'page_keywords']).map((name) => [
      'seo',
      name,
    ]),
    ...relatedFields.flatMap((field) =>
      listUnknown(fields[field], ['id', 'title', 'subject', 'url']).map((name) => [field, name]),
    ),
  ]
  for (const path of paths.slice(0, maxUnknown)) {
    report('warning', describeUnknown(formatPath(path)), path, 'key')
  }
}

function listUnknown(value: unknown, known: readonly string[]): string[] {
  return isFields(value) ? Object.keys(value).filter((name) => !known.includes(name)) : []
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
