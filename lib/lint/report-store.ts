import { createReadStream } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { makeFolder } from '@/lib/make-folder'
import type { KeptReport } from './check-batch'

/** Raised whenever a rule of one record changes what it finds, so that kept reports are discarded. */
const version = 8

const header = JSON.stringify({ portalCheck: version })

/**
 * The reports that an earlier check kept, by file: one JSON line each. A store that is missing, of
 * another version or damaged holds none; it only saves time.
 */
export async function readReports(file: string): Promise<Map<string, KeptReport>> {
  const reports = new Map<string, KeptReport>()
  try {
    const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
    let isFirst = true
    for await (const line of lines) {
      if (isFirst && line !== header) return new Map()
      if (!isFirst) {
        const report = JSON.parse(line) as KeptReport
        reports.set(report.file, report)
      }
      isFirst = false
    }
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (!isMissing && !(error instanceof SyntaxError)) throw error
    return new Map()
  }
  return reports
}

/** Keeps reports for the next check: complete or not at all. */
export async function writeReports(file: string, reports: Iterable<KeptReport>): Promise<void> {
  makeFolder(path.dirname(file))
  const temporary = `${file}.${process.pid}.tmp`
  const handle = await open(temporary, 'w')
  try {
    let chunk = `${header}\n`
    for (const report of reports) {
      chunk += `${JSON.stringify(report)}\n`
      if (chunk.length < 1_000_000) continue
      await handle.write(chunk)
      chunk = ''
    }
    await handle.write(chunk)
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
}
