import path from 'node:path'
import type { Command } from 'commander'
import { getEnv, setMode } from '@/lib/env'
import { routes } from '@/lib/routes'
import { checkFolders, checkPort } from '../check-folders'
import { finishEdits } from '../edit-content'
import { formatExamples } from '../options'
import { CliError, print, printError } from '../output'
import { checkPackages, checkRunning } from '../preview/check-running'
import { loopback, type PreviewServer, startPreviewServer } from '../preview/start-server'
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
Without a zone, a time is in UTC, as in the field publish_at. Drafts stay drafts.`,
    )
    .addHelpText(
      'after',
      formatExamples(
        'npm run dev',
        'npm run dev -- --at 2027-01-01T08:00',
        'CONTENT_DIR=../records PORT=3001 npm run dev',
      ),
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
  await checkPackages(projectRoot)
  await checkRunning(projectRoot)
  await checkPort(env.PORT, loopback)
  setMode('development')
  // First, since Next takes longer to be ready than all that pages need.
  const server = startPreviewServer({
    DATA_DIR: dataDir,
    PREVIEW: moment?.toISOString() ?? 'now',
  })
  try {
    await Promise.race([prepareContent(folders, moment), server.ended])
    server.open()
    await Promise.race([warmUp(server), server.ended])
    keepCatalog(folders, moment, server).catch((error: unknown) => printError(error))
    process.exit(await server.ended)
  } finally {
    server.stop()
  }
}

/** Makes what the first page needs, whatever is being indexed: a catalog that is whole, and the assets. */
async function prepareContent(
  folders: { contentDir: string; dataDir: string },
  at: Date | undefined,
): Promise<void> {
  await finishEdits()
  const { beginCatalog } = await import('@/lib/catalog')
  await beginCatalog({ ...folders, now: at ?? new Date(), preview: true })
  const { buildPortalAssets } = await import('../assets')
  await buildPortalAssets()
}

/** @throws {CliError} if the time cannot be used. */
async function parseAt(at: string | undefined): Promise<Date | undefined> {
  if (at === undefined) return undefined
  const { parseInstant } = await import('@/lib/content')
  const moment = parseInstant(at)
  if (moment) return moment
  throw new CliError(
    `The time --at ${JSON.stringify(at)} cannot be used: write a day (2027-01-01), or a day and a time (2027-01-01T08:00).`,
  )
}

/**
 * Has a question's page compiled, so that an editor's first one is there at once, and names the address. Compiling a page
 * and reading a large folder at once would make the first page wait for both.
 * @throws {CliError} if no page can be shown.
 */
async function warmUp(server: PreviewServer): Promise<void> {
  const port = await server.port
  // No record has this address: its page is compiled, and nothing is read.
  const { status } = await fetch(`http://${loopback}:${port}${routes.question('-', '-')}`)
  if (status >= 500)
    throw new CliError('The preview cannot show a page; what Next says above names the reason.')
  print(`Preview at http://localhost:${port}, for this machine alone`)
}

/** Indexes the content while the first pages are served from their files, with progress on a terminal. */
async function keepCatalog(
  folders: { contentDir: string; dataDir: string },
  at: Date | undefined,
  server: PreviewServer,
): Promise<void> {
  const { keepPreviewCatalog } = await import('../preview/keep-catalog')
  const { keepComparisons } = await import('../preview/keep-comparisons')
  const comparisons = keepComparisons({
    ...folders,
    publicDir: path.join(projectRoot, 'public'),
    storeFile: path.join(getEnv().DATA_DIR, 'check.ndjson'),
    getNow: () => at ?? new Date(),
    onError: (error) => printError(error),
  })
  server.onRequest(({ compare }) => comparisons.compare(compare))
  const progress = createProgress('records')
  const refresh = await keepPreviewCatalog({
    ...folders,
    ...(at && { at }),
    onProgress: progress.update,
    onChange: () => comparisons.update(),
    onError: (error) => printError(error),
  })
  const started = performance.now()
  const { issues, records } = await refresh().finally(() => comparisons.update())
  progress.end()
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  const broken = errors > 0 ? `, ${errors} errors: see /preview` : ''
  print(`indexed ${records} public records in ${seconds} s${broken}`)
}
