import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { makeFolder } from '@/lib/make-folder'

/** Day of the last change that has been pushed, `YYYY-MM-DD`, by path. */
export type Pushed = Map<string, string>

/** One line a path and its day; below `DATA_DIR`, so losing it costs one push of everything. */
const fileIn = (dataDir: string) => path.join(dataDir, 'index-now.txt')

/** What has been pushed; empty before the first push. */
export async function readPushed(dataDir: string): Promise<Pushed> {
  const pushed: Pushed = new Map()
  const lines = createInterface({ input: createReadStream(fileIn(dataDir), 'utf8') })
  try {
    for await (const line of lines) {
      const [address, day] = line.split(' ')
      if (address && day) pushed.set(address, day)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return pushed
}

/** Remembers what has been pushed; by temporary file and rename, so that it is never half of it. */
export async function writePushed(dataDir: string, pushed: Pushed): Promise<void> {
  makeFolder(dataDir)
  const temporary = `${fileIn(dataDir)}.${process.pid}`
  const file = await open(temporary, 'w')
  try {
    for (const [address, day] of pushed) await file.write(`${address} ${day}\n`)
    await file.close()
    await rename(temporary, fileIn(dataDir))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
