import { type Issue, loadRecordFile, type RecordFile } from '@/lib/content'
import { createRows, type RecordRow } from '../rows'

/** What the catalog needs of one record's file. */
export interface ReadRecord {
  /** Absent where the record is broken; the issues say why. */
  row?: RecordRow
  issues: Issue[]
  /** SHA-256 of the file's bytes, hex; empty where the record is broken. */
  hash: string
}

/**
 * Reads and decodes one record's file, and what the catalog keeps of it.
 * @returns `undefined` where the file has vanished.
 */
export function readRecord(
  contentDir: string,
  { file }: Pick<RecordFile, 'file'>,
): ReadRecord | undefined {
  const decoded = loadRecordFile(contentDir, file)
  if (!decoded) return undefined
  const { record, issues } = decoded
  return { row: record && createRows(record, ''), issues, hash: record?.hash ?? '' }
}
