import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { refuseNestedFolders } from '@/lib/catalog'
import type { Env } from '@/lib/env'
import { makeFolder } from '@/lib/make-folder'
import { ListenError, listen } from '@/lib/server'
import { CliError } from './output'

/**
 * Finds a content folder that cannot be read, a data folder that cannot be written, or one of them in the other, before
 * the long work begins. Makes the data folder where it is missing.
 * @throws {CliError | CatalogError} naming the setting.
 */
export async function checkFolders(env: Pick<Env, 'CONTENT_DIR' | 'DATA_DIR'>): Promise<void> {
  const { CONTENT_DIR, DATA_DIR } = env
  try {
    await readdir(CONTENT_DIR)
  } catch (cause) {
    throw new CliError(
      `The setting CONTENT_DIR=${JSON.stringify(CONTENT_DIR)} is not a folder that can be read (${codeOf(cause)}).`,
      { cause },
    )
  }
  refuseNestedFolders(CONTENT_DIR, DATA_DIR)
  try {
    makeFolder(DATA_DIR)
    tryToWrite(DATA_DIR)
  } catch (cause) {
    throw new CliError(
      `The setting DATA_DIR=${JSON.stringify(DATA_DIR)} is not a folder that can be written (${codeOf(cause)}).`,
      { cause },
    )
  }
}

/** Writes a file: rights alone say nothing of full disks, quotas and file systems such as `/proc`. */
function tryToWrite(folder: string): void {
  const file = path.join(folder, `.write-test-${process.pid}`)
  try {
    const handle = openSync(file, 'w')
    try {
      writeSync(handle, Buffer.alloc(4_096))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } finally {
    rmSync(file, { force: true })
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error)

/**
 * Checks that a port can be listened on, before long work begins.
 * @param host absent: every address of the machine.
 * @throws {CliError} naming the setting.
 */
export async function checkPort(port: number, host?: string): Promise<void> {
  const probe = createServer()
  try {
    await listen(probe, port, host)
  } catch (error) {
    if (error instanceof ListenError) throw new CliError(error.message, { cause: error })
    throw error
  }
  await new Promise((resolve) => probe.close(resolve))
}
