import type { QuestionRecord } from '@/lib/content'
import { formatAddress } from '../../model/address'
import { createRows } from '../../model/rows'
import type { QuestionPage, SubjectSummary } from '../../model/types'
import { getCanonical } from './question-page'

/**
 * A public record's page made of its file alone, for while no catalog can be asked: it links to no other question, and
 * is taken for the one record of its question.
 */
export async function assembleFilePage(record: QuestionRecord): Promise<QuestionPage> {
  const own = formatAddress(record)
  const canonical = getCanonical(record, false, own)
  return {
    record,
    subject: nameSubject(record),
    description: await describeRecord(record),
    otherSubjects: [],
    otherAnswers: [],
    topics: [],
    related: [],
    canonical,
    isIndexable: !record.front.no_index && canonical === own,
  }
}

/** A record's description, as the catalog makes it; the renderer is only needed where the record has none of its own. */
export async function describeRecord(record: QuestionRecord): Promise<string> {
  const { front } = record
  const opening = front.seo.page_description?.trim()
    ? ''
    : (await import('@/lib/markdown')).describeAnswer(front.answer)
  return createRows(record, opening).description
}

/** A subject that no catalog knows, by the name that a record gives it. */
export function nameSubject({ subject, front }: QuestionRecord): SubjectSummary {
  return { slug: subject, title: front.subject, count: 0, hidden: false }
}
