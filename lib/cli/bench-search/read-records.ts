import { listRecordFiles, loadRecordFile } from '@/lib/content'
import type { BenchRecord } from './engine'

/** Titles and keywords of all valid records of a content root. */
export async function readRecords(contentDir: string): Promise<BenchRecord[]> {
  const records: BenchRecord[] = []
  for await (const { file } of listRecordFiles(contentDir, () => {})) {
    const front = loadRecordFile(contentDir, file)?.record?.front
    if (front) records.push({ title: front.question, keywords: front.seo.page_keywords ?? '' })
  }
  return records
}
