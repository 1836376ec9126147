import { type Issue, loadRecordFile, type RecordFile } from '@/lib/content'
import { answerWords } from '@/lib/markdown/answer'
import { createRecordRow, type RecordRow } from '../model/rows'
import {
  analyseDocument,
  countWords,
  type PackedCounts,
  packCounts,
  type SearchEntry,
  type WordCounts,
} from '../search'
import { concealRecord, isShown, type PublicView } from './conceal-record'

/** The catalog's view of one record's file. */
export interface ReadRecord {
  /** Absent if the record is broken; the issues say why. */
  row?: RecordRow
  /** Words of the answer in order, composed (NFC); empty if the record is broken. */
  text: string
  issues: Issue[]
  /** SHA-256 of the file's bytes, hex; empty if the record is broken. */
  hash: string
}

/** A record with what search keeps of it. */
export interface AnalysedRecord extends ReadRecord {
  /** Absent if the record is broken, or not for the public. */
  entry?: SearchEntry
}

/** What files hold, for a full build. */
export interface ReadBatch {
  /** In the order of the files; `undefined` for one that has vanished. */
  records: (AnalysedRecord | undefined)[]
  /** Words of all entries: counted where records are read, they are a third of what they would be one by one. */
  words: PackedCounts
}

/**
 * Reads and decodes one record's file, and what the catalog keeps of it.
 * @returns `undefined` if the file has vanished.
 */
export async function readRecord(
  contentDir: string,
  { file }: Pick<RecordFile, 'file'>,
): Promise<ReadRecord | undefined> {
  const decoded = loadRecordFile(contentDir, file)
  if (!decoded) return undefined
  const { record, issues } = decoded
  if (!record) return { text: '', issues, hash: '' }
  const text = answerWords(record.front.answer).normalize('NFC')
  return { row: await createRecordRow(record), text, issues, hash: record.hash }
}

/** Reads several, and analyses what the public may see of them. */
export async function readRecords(
  contentDir: string,
  files: readonly RecordFile[],
  view: PublicView,
): Promise<ReadBatch> {
  const records: ReadBatch['records'] = []
  const counts: WordCounts = new Map()
  for (const file of files) {
    const found = await readRecord(contentDir, file)
    const read = found && concealRecord(found, view)
    if (read?.row && isShown(read.row, view)) {
      const { entry, words } = analyseDocument({ ...read.row, text: read.text })
      countWords(counts, words, 1)
      records.push({ ...read, entry })
    } else records.push(read)
  }
  return { records, words: packCounts(counts) }
}
