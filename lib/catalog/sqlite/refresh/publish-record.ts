import { publicCondition } from '@/lib/content'
import type { ChangeRecorder } from '../../model/change'
import type { PublicView } from '../../reading/conceal-record'
import type { Database } from '../store/database'
import { addFact } from '../store/facts'
import { countSpelling } from '../write/subjects'

export interface EditOptions extends PublicView {
  changes: ChangeRecorder
}

interface Named {
  subject: number
  name: string
}

/**
 * Makes a record public, as a question of its own for now, if its time has come.
 * @returns its subject's number, or `undefined` if it has not.
 */
export function publishRecord(db: Database, n: number, { now }: EditOptions): number | undefined {
  const record = db.get<Named>(
    `UPDATE record SET question = n WHERE n = ?1 AND ${publicCondition('?2')} RETURNING subject, name`,
    n,
    now.toISOString(),
  )
  if (!record) return undefined
  addFact(db, 'records', 1)
  countSpelling(db, record.subject, record.name, 1)
  return record.subject
}

/**
 * Takes a record, whose question must be out of the lists, from the public.
 * @returns its subject's number, or `undefined` if it was not public.
 */
export function unpublishRecord(db: Database, n: number): number | undefined {
  const record = db.get<Named>(
    `UPDATE record SET question = NULL, stays = 0 WHERE n = ? AND question IS NOT NULL
      RETURNING subject, name`,
    n,
  )
  if (!record) return undefined
  addFact(db, 'records', -1)
  countSpelling(db, record.subject, record.name, -1)
  return record.subject
}
