import { createServer } from 'node:http'
import { type Env, getEnv } from '@/lib/env'
import { ListenError, listen } from '@/lib/server'
import { buildPortalAssets } from './assets'
import { checkFolders } from './check-folders'
import { CliError } from './cli-error'
import { indexContent } from './commands/index-content'
import { isBuilt, runNextBuild } from './next-build'

/**
 * Builds if the code has changed, and indexes if the content has.
 * @throws {CliError | EnvError} for what the operator can mend, before the long work begins.
 */
export async function prepare(): Promise<void> {
  const env = getEnv()
  await checkFolders(env)
  await checkPort(env)
  await buildPortalAssets()
  await ensureBuild()
  await indexContent()
}

/** Finds a taken port before minutes of building and indexing, not after them. */
async function checkPort(env: Env): Promise<void> {
  const probe = createServer()
  try {
    await listen(probe, env.PORT, env.HOST)
  } catch (error) {
    if (error instanceof ListenError) throw new CliError(error.message, { cause: error })
    throw error
  }
  await new Promise((resolve) => probe.close(resolve))
}

async function ensureBuild(): Promise<void> {
  if (await isBuilt()) return
  const begun = performance.now()
  console.log('building the application; this is needed once for each change of its code')
  await runNextBuild('errors')
  console.log(`built in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
