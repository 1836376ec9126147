import { constants } from 'node:fs'
import { access, mkdir, readdir } from 'node:fs/promises'
import type { Env } from '@/lib/env'
import { CliError } from './cli-error'

/**
 * Finds a content folder that cannot be read, or a data folder that cannot be written, before the long work begins.
 * Makes the data folder where it is missing.
 * @throws {CliError} naming the setting.
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
  try {
    await mkdir(DATA_DIR, { recursive: true })
    await access(DATA_DIR, constants.W_OK)
  } catch (cause) {
    throw new CliError(
      `The setting DATA_DIR=${JSON.stringify(DATA_DIR)} is not a folder that can be written (${codeOf(cause)}).`,
      { cause },
    )
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error)
