import type { QuestionRecord } from '@/lib/content'
import { formatAddress } from '../../model/address'
import { listId, newestKey } from '../../model/list-key'
import type { QuestionPage } from '../../model/types'
import type { Database } from '../store/database'
import { listSummaries } from './question-summary'
import { getNeighbours, getSummary, listOtherAnswers, type StandingRecord } from './questions'
import { listRelated } from './related'
import { getSubject, getSubjectList, listOtherSubjects } from './subjects'
import { listRecordTopics } from './topics'

/** Everything that a record's page shows besides the record, as of one moment. */
export function assembleQuestionPage(
  db: Database,
  record: QuestionRecord,
  standing: StandingRecord,
): QuestionPage | undefined {
  return db.transaction('deferred', () => {
    const { question } = standing
    const subject = getSubject(db, record.subject)
    const list = getSubjectList(db, record.subject)
    const carrier = getSummary(db, question)
    const own = getSummary(db, standing.n)
    if (!subject || !list || !carrier || !own) return undefined
    const related = listRelated(db, record, question)
    return {
      record,
      subject,
      description: own.description,
      otherSubjects: listOtherSubjects(db, question, record.subject),
      otherAnswers: listOtherAnswers(db, question, record.slug),
      topics: listRecordTopics(db, record.front.seo.page_keywords),
      related: listSummaries(
        db,
        'SELECT value AS n FROM json_each(?) ORDER BY json_each.key',
        JSON.stringify(related),
      ),
      ...getNeighbours(db, listId.newest(list.id), newestKey(carrier)),
      canonical: getCanonical(record, standing.stays, formatAddress(carrier)),
      isIndexable: standing.isIndexable,
    }
  })
}

/** The address that carries a record's question: the one it states elsewhere on the web, else its carrier's. */
export function getCanonical(record: QuestionRecord, stays: boolean, carrier: string): string {
  const stated = record.front.canonical
  return !stays && stated !== undefined && /^https?:/.test(stated) ? stated : carrier
}
