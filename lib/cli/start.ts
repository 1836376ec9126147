import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { computeBuildId } from '@/lib/build-id'
import { getCatalog } from '@/lib/catalog'
import { type Env, getEnv, setMode } from '@/lib/env'
import {
  createLogger,
  ListenError,
  listen,
  loadNext,
  openContent,
  type RunningServer,
  startServer,
} from '@/lib/server'
import { getSite, type Site } from '@/lib/site'
import { buildPortalAssets } from './assets'
import { checkFolders } from './check-folders'
import { CliError } from './cli-error'
import { indexContent } from './commands/index-content'
import { isBuilt, runNextBuild } from './next-build'
import { projectRoot } from './project-root'

/**
 * `portal start`: builds if the code has changed, indexes if the content has, then serves until SIGTERM.
 * @throws {CliError | EnvError} for what the operator can mend, before the long work begins.
 */
export async function start(): Promise<void> {
  const begun = performance.now()
  const env = getEnv()
  setMode('production')
  await checkFolders(env)
  await checkPort(env)
  await buildPortalAssets()
  await ensureBuild()
  await indexContent()
  const log = createLogger(env.LOG_LEVEL)
  const content = openContent({
    contentDir: env.CONTENT_DIR,
    dataDir: env.DATA_DIR,
    onError: (error) => log.error({ err: error }, 'the catalog could not be brought up to date'),
  })
  const application = await loadNext(projectRoot)
  const site = getSite()
  const server = await startServer({
    application,
    content,
    root: projectRoot,
    origin: site.origin,
    port: env.PORT,
    host: env.HOST,
    log,
    ...(env.CACHE_URL && { sharing: { url: env.CACHE_URL, namespace: await getNamespace(site) } }),
  })
  stopOnSignal(server)
  const { records } = getCatalog().getTotals()
  console.log(`ready ${urlOf(env, server.port)} ${records} records in ${secondsSince(begun)} s`)
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

/** Names what can share pages: the same code, for the same site. */
async function getNamespace({ name, origin }: Site): Promise<string> {
  const site = createHash('sha256').update(`${origin}\n${name}`).digest('hex').slice(0, 16)
  return `portal:${await computeBuildId(projectRoot)}:${site}`
}

async function ensureBuild(): Promise<void> {
  if (await isBuilt()) return
  const begun = performance.now()
  console.log('building the application; this is needed once for each change of its code')
  await runNextBuild('errors')
  console.log(`built in ${secondsSince(begun)} s`)
}

const secondsSince = (begun: number) => ((performance.now() - begun) / 1000).toFixed(1)

function urlOf(env: Env, port: number): string {
  const host = env.HOST ?? 'localhost'
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function stopOnSignal(server: RunningServer): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }
}
