import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { redirectsFile } from '@/lib/catalog'
import { decodeRecord, listRecordFiles, type QuestionRecord, readContentFile } from '@/lib/content'

/** A record's file as editing sees it. */
export interface EditableFile {
  file: string
  source: Uint8Array
  /** Absent if the file holds no usable record: it can be deleted, and nothing else. */
  record?: QuestionRecord
}

/** The part of the content that an edit can concern; a value, from which plans are computed. */
export interface ContentSlice {
  /** Record files that hold one of the texts asked for, by path. */
  files: ReadonlyMap<string, EditableFile>
  /** Text of `redirects.yaml`; absent if there is none. */
  redirects?: string
}

/**
 * Reads the record files that hold one of `texts`, and `redirects.yaml`. All files are read, and only
 * those with a hit are decoded: 36,000 take two seconds.
 * @param onProgress called with the number of files that are done.
 * @throws see `listRecordFiles`.
 */
export async function readSlice(
  contentDir: string,
  texts: readonly string[],
  onProgress?: (done: number) => void,
): Promise<ContentSlice> {
  const needles = texts.map((text) => Buffer.from(text))
  const files = new Map<string, EditableFile>()
  let done = 0
  for await (const { file } of listRecordFiles(contentDir, () => {})) {
    onProgress?.(++done)
    const read = readContentFile(contentDir, file)
    if (!read || 'issue' in read) continue
    const bytes = Buffer.from(read.source.buffer, read.source.byteOffset, read.source.byteLength)
    if (!needles.some((needle) => bytes.includes(needle))) continue
    files.set(file, decodeFile(file, read.source))
  }
  const redirects = await readRedirectsText(contentDir)
  return { files, ...(redirects !== undefined && { redirects }) }
}

/** One file, of any content; `undefined` if there is none, or where it cannot be read. */
export function readEditableFile(contentDir: string, file: string): EditableFile | undefined {
  const read = readContentFile(contentDir, file)
  return read && 'source' in read ? decodeFile(file, read.source) : undefined
}

function decodeFile(file: string, source: Uint8Array): EditableFile {
  const { record } = decodeRecord(file, source)
  return { file, source, ...(record && { record }) }
}

/** Text of `redirects.yaml`; absent if there is none. */
export async function readRedirectsText(contentDir: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(contentDir, redirectsFile), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
