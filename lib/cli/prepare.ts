import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { getEnv } from '@/lib/env'
import { leanMemory } from './bundle'
import { checkFolders, checkPort } from './check-folders'
import { ensureBuild } from './next-build'
import { print } from './output'
import { projectRoot } from './project-root'

/**
 * Builds if the code has changed, and indexes if the content has.
 * @throws {CliError | EnvError} for problems that the operator can fix, before the long work begins.
 */
export async function prepare(): Promise<void> {
  const env = getEnv()
  await checkFolders(env)
  // Before minutes of building and indexing, not after them.
  await checkPort(env.PORT, env.HOST)
  await build()
  await indexInOwnProcess()
}

async function build(): Promise<void> {
  let begun = 0
  const onBegin = () => {
    begun = performance.now()
    print('building the application; this is needed once for each change of its code')
  }
  if (!(await ensureBuild({ show: 'errors', onBegin }))) return
  print(`built in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

/** Indexes by the bundled program: without this process's TypeScript loader it takes half the memory. */
async function indexInOwnProcess(): Promise<void> {
  const program = path.join(projectRoot, '.next/portal/index-content.mjs')
  const child = spawn(process.execPath, [...leanMemory, program], { stdio: 'inherit' })
  const stop = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGTERM', stop).on('SIGINT', stop)
  const [code, signal] = await once(child, 'close')
  process.off('SIGTERM', stop).off('SIGINT', stop)
  if (signal) process.kill(process.pid, signal)
  process.exitCode = code ?? 1
}
