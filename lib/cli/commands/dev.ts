import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Command } from 'commander'
import { getEnv, setMode } from '@/lib/env'
import { projectRoot } from '../project-root'
import { indexContent } from './index-content'

/** `portal dev`: `next dev` on loopback, whatever HOST says, since it shows what is not public. */
export function addDevCommand(program: Command): void {
  program
    .command('dev')
    .description('Serve with live reload for development, on loopback only.')
    .addHelpText('after', '\nExample:\n  PORT=3001 npm run dev')
    .action(runNextDev)
}

async function runNextDev(): Promise<void> {
  const { CONTENT_DIR, DATA_DIR, PORT } = getEnv()
  setMode('development')
  const { buildPortalAssets } = await import('../assets')
  await buildPortalAssets()
  await indexContent()
  const { watchContent } = await import('@/lib/catalog')
  const watcher = await watchContent({
    contentDir: CONTENT_DIR,
    dataDir: DATA_DIR,
    onChange: () => undefined,
    onError: (error) => console.error(error),
  })
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const args = [next, 'dev', '--hostname', '127.0.0.1', '--port', String(PORT)]
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 0))
  })
  await watcher.close()
}
