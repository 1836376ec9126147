import { listTerms } from '@/lib/catalog'
import { listClaimedIds, listRecordFiles, loadRecordFile, readContentFile } from '@/lib/content'

/** A record that asks what another is to ask. */
export interface SimilarQuestion {
  /** Path below the content root. */
  file: string
  question: string
  /** Share of the telling words of both questions that is common to both, from {@link leastLikeness} to 1. */
  likeness: number
}

/** Questions of which less is common are about something else as often as not. */
const leastLikeness = 0.6
const mostNamed = 3

/**
 * Reads every record's file, drafts and broken ones included, for what a new one has to know.
 * @param question the new record's.
 * @param onProgress called with the number of files that are done.
 * @returns one more than the highest id that is taken, and the records that ask most nearly the same.
 */
export async function surveyRecords(
  contentDir: string,
  question: string,
  onProgress?: (done: number) => void,
): Promise<{ nextId: number; similar: SimilarQuestion[] }> {
  const asked = new Set(listTerms(question))
  const found: { file: string; likeness: number }[] = []
  let highest = 0
  let done = 0
  for await (const { file } of listRecordFiles(contentDir, () => {})) {
    onProgress?.(++done)
    const read = readContentFile(contentDir, file)
    if (!read || 'issue' in read) continue
    highest = Math.max(highest, ...listClaimedIds(file, read.source))
    const likeness = compare(asked, new Set(listTerms(readQuestion(read.source))))
    if (likeness >= leastLikeness) found.push({ file, likeness })
  }
  found.sort((a, b) => b.likeness - a.likeness)
  const similar = found.slice(0, mostNamed).flatMap(({ file, likeness }): SimilarQuestion[] => {
    const front = loadRecordFile(contentDir, file)?.record?.front
    return front ? [{ file, question: front.question, likeness }] : []
  })
  return { nextId: highest + 1, similar }
}

/** The question as the file writes it, over one or more lines: its words are enough, and decoding takes ten times as long. */
function readQuestion(source: Uint8Array): string {
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('utf8')
  return /^question:[ \t]*(?:[>|][+-]?\d?)?(.*(?:\n[ \t]+.*)*)/m.exec(text)?.[1] ?? ''
}

function compare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length
  return common === 0 ? 0 : common / (a.size + b.size - common)
}
