import type { QuestionRecord } from '@/lib/content'
import { formatAddress } from '../../model/address'
import { listId, newestKey } from '../../model/list-key'
import type { QuestionPage } from '../../model/types'
import type { Database } from '../store/database'
import { describeRecord, nameSubject } from './file-page'
import { getCanonical } from './question-page'
import { listSummaries } from './question-summary'
import { getNeighbours, getStanding, getSummary, listOtherAnswers } from './questions'
import { listRelated } from './related'
import { getSubject, getSubjectList, listOtherSubjects } from './subjects'
import { listRecordTopics } from './topics'

/** The number of no record. */
const none = 0

/**
 * A record's page as editors see it: at its own address, public or not, and also while the catalog has not read it
 * yet; it then stands in a subject of its own name without questions.
 */
export async function assemblePreviewPage(
  db: Database,
  record: QuestionRecord,
): Promise<QuestionPage> {
  const { front } = record
  const description = await describeRecord(record)
  return db.transaction('deferred', () => {
    const standing = getStanding(db, record.subject, record.slug)
    const question = standing?.question ?? none
    const carrier = getSummary(db, question)
    const list = getSubjectList(db, record.subject)
    const own = formatAddress(record)
    return {
      record,
      subject: getSubject(db, record.subject) ?? nameSubject(record),
      description,
      otherSubjects: listOtherSubjects(db, question, record.subject),
      otherAnswers: listOtherAnswers(db, question, record.slug),
      topics: listRecordTopics(db, front.seo.page_keywords),
      related: listSummaries(
        db,
        'SELECT value AS n FROM json_each(?) ORDER BY json_each.key',
        JSON.stringify(listRelated(db, record, question)),
      ),
      ...(list && getNeighbours(db, listId.newest(list.id), newestKey(carrier ?? front))),
      canonical: getCanonical(
        record,
        standing?.stays ?? false,
        carrier ? formatAddress(carrier) : own,
      ),
      isIndexable: standing?.isIndexable ?? false,
    }
  })
}
