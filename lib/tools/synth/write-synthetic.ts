import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createProgress } from '@/lib/cli'
import { synthRecord } from './record'

/** Files written at once: enough to keep the disk busy, far below the limit of open files. */
const batch = 64

/** Writes records 0 to `records - 1` below `out`, making the folders it needs. */
export async function writeSynthetic(records: number, out: string, seed: number): Promise<void> {
  const made = new Set<string>()
  const progress = createProgress('records', records)
  for (let first = 0; first < records; first += batch) {
    const writes: Promise<void>[] = []
    for (let n = first; n < Math.min(first + batch, records); n++) {
      const { file, source } = synthRecord(seed, n, records)
      const folder = path.join(out, path.dirname(file))
      if (!made.has(folder)) {
        await mkdir(folder, { recursive: true })
        made.add(folder)
      }
      writes.push(writeFile(path.join(out, file), source))
    }
    await Promise.all(writes)
    progress.update(Math.min(first + batch, records))
  }
  progress.end()
}
