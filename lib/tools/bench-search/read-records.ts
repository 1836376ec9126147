import { listRecordFiles, loadRecordFile } from '@/lib/content'
import { answerWords } from '@/lib/markdown/answer'
import type { BenchRecord } from './engine'
import type { QuerySource } from './make-queries'

async function* readFronts(contentDir: string) {
  for await (const { file } of listRecordFiles(contentDir, () => {})) {
    const front = loadRecordFile(contentDir, file)?.record?.front
    if (front) yield front
  }
}

/** Titles and keywords of all valid records of a content root. */
export async function readRecords(contentDir: string): Promise<BenchRecord[]> {
  const records: BenchRecord[] = []
  for await (const { question, seo } of readFronts(contentDir)) {
    records.push({ title: question, keywords: seo.page_keywords ?? '' })
  }
  return records
}

/** What queries are made from, of all valid records of a content root. */
export async function readSources(contentDir: string): Promise<QuerySource[]> {
  const sources: QuerySource[] = []
  for await (const { question, seo, answer } of readFronts(contentDir)) {
    sources.push({
      title: question,
      keywords: seo.page_keywords ?? '',
      text: answerWords(answer),
    })
  }
  return sources
}
