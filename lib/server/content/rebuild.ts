import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { CatalogError } from '@/lib/catalog'

/** Bytes of what the program says that are kept for the log. */
const saidBytes = 2_000

/**
 * Brings the catalog up to date in a process of its own: rebuilding it keeps a processor busy for a while, and
 * stored pages must not wait for that.
 * @param program what indexes the content of this environment.
 * @param signal ends the program.
 * @throws {CatalogError} with what the program said, if it fails.
 */
export async function runIndexing(
  program: URL,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  const child = spawn(process.execPath, ['--max-semi-space-size=2', fileURLToPath(program)], {
    env,
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-saidBytes)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new CatalogError(said.trim() || 'The catalog could not be made anew.')
}
