import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Database } from './database'

/** Whether another connection holds a lock that was needed. */
export function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')
}

/**
 * Runs `work` while no other process or task writes catalogs in `dataDir`; waits for its turn.
 * The lock is SQLite's own on an empty file, so that the system frees it when its holder dies.
 */
export async function withWriteLock<Result>(
  dataDir: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = new Database(path.join(dataDir, 'catalog.lock'), 0)
  try {
    for (;;) {
      try {
        lock.exec('BEGIN EXCLUSIVE')
        break
      } catch (error) {
        if (!isBusy(error)) throw error
        await sleep(20)
      }
    }
    return await work()
  } finally {
    lock.close()
  }
}
