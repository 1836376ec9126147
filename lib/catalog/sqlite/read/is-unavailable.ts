import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { unreadableCode } from '@/lib/content'
import { findPage } from '@/lib/routes'
import { type Place, recordFile } from '../../model/address'
import type { Database } from '../store/database'
import { getSubject } from './subjects'

/** A public record whose file cannot be read: what its page is now is unknown, which is not the same as none. */
export class RecordUnavailableError extends Error {
  override name = 'RecordUnavailableError'

  constructor(place: Place) {
    super(
      `The record ${recordFile(place)} is public, and its file holds none that can be read now.`,
    )
  }
}

/** Whether anything of the content could not be read when it was last looked at. */
export function hasUnreadable(db: Database): boolean {
  return db.get('SELECT 1 FROM issue WHERE code = ? LIMIT 1', unreadableCode) !== undefined
}

/**
 * Whether it is unknown what stands at the address of a question or a subject, or at one of theirs: its file or folder
 * cannot be read, or the catalog holds a public record and its file is not there. `false` says nothing of the address.
 */
export function isUnavailable(db: Database, contentDir: string, address: string): boolean {
  const { entry, parameters } = findPage(address) ?? {}
  const { subject = '', slug = '' } = parameters ?? {}
  if (entry?.of === 'question') return isQuestionUnavailable(db, contentDir, { subject, slug })
  if (entry?.of !== 'subject' || getSubject(db, subject)) return false
  return isNotedUnreadable(db, `learn/${subject}`)
}

function isQuestionUnavailable(db: Database, contentDir: string, place: Place): boolean {
  const record = db.get<{ question: number | null }>(
    `SELECT question FROM subject JOIN record ON record.subject = subject.id
      WHERE subject.slug = ? AND record.slug = ?`,
    place.subject,
    place.slug,
  )
  if (record) return record.question !== null && !isReadable(contentDir, recordFile(place))
  return isNotedUnreadable(db, recordFile(place)) || isNotedUnreadable(db, `learn/${place.subject}`)
}

function isNotedUnreadable(db: Database, file: string): boolean {
  const sql = 'SELECT 1 FROM issue WHERE file = ? AND code = ? LIMIT 1'
  return db.get(sql, file, unreadableCode) !== undefined
}

function isReadable(contentDir: string, file: string): boolean {
  try {
    accessSync(path.join(contentDir, file), constants.R_OK)
    return true
  } catch {
    return false
  }
}
