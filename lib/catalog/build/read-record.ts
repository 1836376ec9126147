import { type Issue, loadRecordFile, type RecordFile } from '@/lib/content'
import { answerWords } from '@/lib/markdown/answer'
import { createRows, type RecordRow } from '../rows'
import { analyseDocument, type SearchEntry } from '../search'

/** What the catalog needs of one record's file. */
export interface ReadRecord {
  /** Absent where the record is broken; the issues say why. */
  row?: RecordRow
  /** Words of the answer, composed (NFC); empty where the record is broken. */
  words: string
  /** The record as search takes it; absent where it is broken. */
  entry?: SearchEntry
  issues: Issue[]
  /** SHA-256 of the file's bytes, hex; empty where the record is broken. */
  hash: string
}

/**
 * Reads and decodes one record's file, and what the catalog keeps of it.
 * @returns `undefined` where the file has vanished.
 */
export async function readRecord(
  contentDir: string,
  { file }: Pick<RecordFile, 'file'>,
): Promise<ReadRecord | undefined> {
  const decoded = loadRecordFile(contentDir, file)
  if (!decoded) return undefined
  const { record, issues } = decoded
  if (!record) return { words: '', issues, hash: '' }
  const { answer, seo } = record.front
  const words = answerWords(answer).normalize('NFC')
  const opening = seo.page_description?.trim() ? '' : await describe(answer)
  const row = createRows(record, opening)
  const entry = analyseDocument({ ...row, text: words })
  return { row, words, entry, issues, hash: record.hash }
}

/** Several, in their order. */
export async function readRecords(
  contentDir: string,
  files: readonly RecordFile[],
): Promise<(ReadRecord | undefined)[]> {
  const records = []
  for (const file of files) records.push(await readRecord(contentDir, file))
  return records
}

/** The renderer is large, and few records need it here: those without a description of their own. */
async function describe(answer: string): Promise<string> {
  return (await import('@/lib/markdown')).describeAnswer(answer)
}
