import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { getChildEnv, getEnv, setMode } from '@/lib/env'
import { routes } from '@/lib/routes'
import { checkFolders } from '../check-folders'
import { CliError } from '../cli-error'
import { finishEdits } from '../edit-content'
import { createProgress } from '../progress'
import { projectRoot } from '../project-root'

/** `portal dev`: the editors' preview, on loopback whatever HOST says, since it shows what is not public. */
export function addDevCommand(program: Command): void {
  program
    .command('dev')
    .description('Preview the site with drafts, as files are saved; on loopback only.')
    .option('--at <time>', 'the site of that moment: a day, or a day and a time')
    .addHelpText(
      'after',
      `
Without a zone, a time is in this machine's. Drafts stay drafts.

Examples:
  npm run dev
  npm run dev -- --at 2027-01-01T08:00
  CONTENT_DIR=../records PORT=3001 npm run dev`,
    )
    .action(runPreview)
}

async function runPreview({ at }: { at?: string }): Promise<void> {
  const env = getEnv()
  const moment = await parseAt(at)
  // A folder of its own, so that neither drafts nor the writing of them meet the public catalog.
  const dataDir = path.join(env.DATA_DIR, 'preview')
  const folders = { contentDir: env.CONTENT_DIR, dataDir }
  await checkFolders({ CONTENT_DIR: folders.contentDir, DATA_DIR: dataDir })
  setMode('development')
  await finishEdits()
  const { beginCatalog } = await import('@/lib/catalog')
  await beginCatalog({ ...folders, now: moment ?? new Date(), preview: true })
  const { buildPortalAssets } = await import('../assets')
  await buildPortalAssets()
  const next = startNext({ DATA_DIR: dataDir, PREVIEW: moment?.toISOString() ?? 'now' })
  keepCatalog(folders, moment, warmUp(env.PORT)).catch((error: unknown) => console.error(error))
  // At once, whatever is being indexed: the catalog in force is whole at any moment.
  process.exit(await next)
}

/** @throws {CliError} where the time cannot be used. */
async function parseAt(at: string | undefined): Promise<Date | undefined> {
  if (at === undefined) return undefined
  const { parseMoment } = await import('@/lib/preview')
  const moment = parseMoment(at)
  if (moment) return moment
  throw new CliError(
    `The time --at ${JSON.stringify(at)} cannot be used: write a day (2027-01-01), or a day and a time (2027-01-01T08:00).`,
  )
}

/** Starts Next's development server. @returns its exit code, once it has ended. */
function startNext(settings: Readonly<Record<string, string>>): Promise<number> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const args = [next, 'dev', '--hostname', '127.0.0.1', '--port', String(getEnv().PORT)]
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: getChildEnv(settings),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 0))
  })
}

/** How long and how often the server is asked whether it answers, in milliseconds. */
const patienceMs = 20_000
const retryMs = 100

/** Has a question's page compiled, so that an editor's first one is there at once; gives up without a word. */
async function warmUp(port: number): Promise<void> {
  const until = Date.now() + patienceMs
  // No record has this address: its page is compiled, and nothing is read.
  const address = `http://127.0.0.1:${port}${routes.question('-', '-')}`
  while (port !== 0 && Date.now() < until) {
    try {
      await fetch(address, { signal: AbortSignal.timeout(patienceMs) })
      return
    } catch {
      await sleep(retryMs)
    }
  }
}

/** Indexes the content while the first pages are served from their files, with progress on a terminal. */
async function keepCatalog(
  folders: { contentDir: string; dataDir: string },
  at: Date | undefined,
  isWarm: Promise<void>,
): Promise<void> {
  const { keepPreviewCatalog } = await import('../preview/keep-catalog')
  let progress: ReturnType<typeof createProgress> | undefined
  const refresh = await keepPreviewCatalog({
    ...folders,
    ...(at && { at }),
    onProgress(done, total) {
      progress ??= createProgress('records', total)
      progress.update(done)
    },
    onError: (error) => console.error(error),
  })
  // Compiling a page and reading a large folder at once would make the first page wait for both.
  await isWarm
  const started = performance.now()
  const { issues, records } = await refresh()
  progress?.end()
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  const broken = errors > 0 ? `, ${errors} errors: see /preview` : ''
  console.log(`indexed ${records} public records in ${seconds} s${broken}`)
}
