import {
  decodeRecord,
  type Issue,
  listClaimedIds,
  type Problem,
  type QuestionRecord,
  RecordLocator,
} from '@/lib/content'
import { decodeAnswer } from '@/lib/markdown/answer'
import { routes } from '@/lib/routes'
import { buildMinHash, digestWords, listWords } from './min-hash'
import { Findings, type Place, type RecordFacts } from './rule'
import { recordRules } from './rules'
import { listImages } from './rules/images'
import { isOnSite, listLinks } from './rules/links'
import { listRelated } from './rules/related'

/** All that one file says about itself. */
export interface FileReport {
  issues: Issue[]
  /** Ids that the file takes; see `listClaimedIds`. */
  ids: number[]
  /** Absent if the file gives no record. */
  facts?: RecordFacts
}

/** Checks one record's file by itself; a pure function of its path and bytes. */
export function lintRecord(file: string, source: Uint8Array): FileReport {
  const { record, issues } = decodeRecord(file, source)
  const ids = listClaimedIds(file, source)
  if (!record) return { issues, ids }
  const findings = new Findings()
  const answer = decodeAnswer(record.front.answer)
  for (const rule of recordRules) rule.check(record, findings.report, answer)
  return {
    ids,
    issues: [...issues, ...placeFindings(file, source, findings.all, () => record)],
    facts: getFacts(record),
  }
}

/**
 * The issues that findings about a record are, each with its line and column.
 * @param getRecord asked for where a finding stands at a character of a field's text.
 */
export function placeFindings(
  file: string,
  source: Uint8Array,
  findings: readonly [Problem, Place][],
  getRecord: () => QuestionRecord | undefined,
): Issue[] {
  if (findings.length === 0) return []
  const locator = new RecordLocator(
    Buffer.from(source)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
  return findings.map(([problem, { path, offset }]) => {
    const text =
      path.length === 1 && offset !== undefined ? getRecord()?.front[String(path[0])] : undefined
    const position =
      typeof text === 'string' && offset !== undefined
        ? locator.getTextPosition(path, text, offset)
        : locator.getValuePosition(path)
    return { file, ...position, ...problem }
  })
}

/** The facts of a record by which rules compare it with all others. */
function getFacts(record: QuestionRecord): RecordFacts {
  const { front } = record
  const words = listWords(front.answer)
  const address = routes.question(record.subject, record.slug)
  return {
    file: record.file,
    address,
    id: front.id,
    date: front.date,
    question: digestWords(listWords(front.question)),
    answer: digestWords(words),
    minHash: buildMinHash(words),
    related: listRelated(record),
    links: listLinks(record)
      .filter(({ target }) => target.startsWith(`${routes.subjects()}/`))
      .map(({ target, offset }) => ({ address: target.replace(/[?#].*$/, ''), offset })),
    images: listImages(record)
      .filter(({ target }) => isOnSite(target))
      .map(({ target, offset }) => ({ target, offset })),
    redirectFrom: front.redirect_from ?? [],
    isStated: front.canonical !== undefined || front.canonical_of !== undefined,
    canonicalOf: [front.canonical_of ?? []].flat(),
    isMisplaced:
      (front.url ?? address) !== address ||
      (front.file_name ?? `${record.slug}.md`) !== `${record.slug}.md`,
    words: words.length,
    status: front.status,
    ...(front.publish_at === undefined ? {} : { publishAt: front.publish_at }),
    ...(front.expire_at === undefined ? {} : { expireAt: front.expire_at }),
  }
}
