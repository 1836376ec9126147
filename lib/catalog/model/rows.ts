import { createHash } from 'node:crypto'
import {
  cutText,
  type FrontMatter,
  type KeptField,
  keptFields,
  type QuestionRecord,
} from '@/lib/content'
import { parseQuestionAddress } from './address'
import { tidyDescription } from './description'
import { formatMention, listKeywords } from './keywords'

/** A statement that two records are one question: the other's address, or its id. */
export interface SameAs {
  /** `canonical`: the other carries the question; `canonical_of`: this one does. */
  kind: 'canonical' | 'canonical_of'
  /** Empty if the other is named by its id. */
  subject: string
  slug: string
  /** 0 if the other is named by its address. */
  id: number
}

/** A field's value as the catalog keeps it: 0 or 1 for a flag, `null` for what is absent. */
type Kept<Value> = Value extends boolean ? 0 | 1 : Value extends undefined ? null : Value

/** Fields that the catalog keeps as they are. */
type KeptFields = { [Field in KeptField]-?: Kept<FrontMatter[Field]> }

/** The catalog's row of one record; the columns of the table `record` have the same names. */
export interface RecordRow extends KeptFields {
  subject: string
  slug: string
  title: string
  description: string
  keywords: string
  /** Subject's name as this record spells it. */
  name: string
  /** Digest of the normalised answer. */
  answer: string
  sameAs: SameAs[]
  redirectFrom: string[]
  /** A mention of each keyword, as a JSON array: one text costs other threads and SQLite less than many values. */
  mentions: string
}

/** White space other than the single blanks that most of it is, which may stay: four times as fast as `\s+`. */
const unevenSpace = / \s+|[^\S ]\s*/g

/** An answer's identity: case, white space and the way line breaks are written make no difference. */
function digestAnswer(answer: string): string {
  const line = answer.replaceAll('\\n', ' ').replace(unevenSpace, ' ')
  const normal = line.trim().toLowerCase()
  return createHash('sha256').update(normal).digest('base64url').slice(0, 16)
}

function listSameAs({ front, subject, slug }: QuestionRecord): SameAs[] {
  const statements: SameAs[] = []
  const add = (kind: SameAs['kind'], other: string | number) => {
    if (typeof other === 'number') statements.push({ kind, subject: '', slug: '', id: other })
    else {
      const place = parseQuestionAddress(other)
      if (place && !(place.subject === subject && place.slug === slug)) {
        statements.push({ kind, ...place, id: 0 })
      }
    }
  }
  if (front.canonical !== undefined) add('canonical', front.canonical)
  for (const other of [front.canonical_of ?? []].flat()) add('canonical_of', other)
  return statements
}

function keepFields(front: FrontMatter): KeptFields {
  const values = keptFields.map((name) => {
    const value = front[name] ?? null
    return [name, typeof value === 'boolean' ? Number(value) : value]
  })
  return Object.fromEntries(values)
}

/**
 * Rows of a valid record; a pure function, so that workers can do it.
 * @param opening plain text of the answer's beginning, for a record without a description of its own.
 */
function createRows(record: QuestionRecord, opening: string): RecordRow {
  const { front, subject, slug } = record
  const description = tidyDescription(front.seo.page_description ?? '') || opening
  return {
    ...keepFields(front),
    subject,
    slug,
    title: front.question,
    description: cutText(description),
    keywords: front.seo.page_keywords ?? '',
    name: front.subject,
    answer: digestAnswer(front.answer),
    sameAs: listSameAs(record),
    redirectFrom: front.redirect_from ?? [],
    mentions: JSON.stringify(listKeywords(front.seo.page_keywords).map(formatMention)),
  }
}

/** Rows of a valid record. The renderer is large, and only loaded for records without a description of their own. */
export async function createRecordRow(record: QuestionRecord): Promise<RecordRow> {
  const { answer, seo } = record.front
  if (seo.page_description?.trim()) return createRows(record, '')
  return createRows(record, (await import('@/lib/markdown')).describeAnswer(answer))
}
