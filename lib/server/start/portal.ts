import { createHash } from 'node:crypto'
import { type Env, getChildEnv, getEnv } from '@/lib/env'
import { routes } from '@/lib/routes'
import { getSite, type Site } from '@/lib/site'
import { type CatalogContent, openContent } from '../content/catalog-content'
import { runIndexing } from '../content/rebuild'
import { FailureLog } from '../failure-log'
import { createLogger } from '../log'
import { readBuild } from '../next/read-build'
import { startApplicationThread } from '../render/application-thread'
import { getDescriptorLimit } from './descriptor-limit.mjs'
import { type RunningServer, startServer } from './start-server'
import { untilReady } from './until-ready'

/** Files that are kept for the process itself: connections never take those that pages are read from. */
const ownDescriptors = 160

/** Characters of what the application prints at once that the log takes: a message, and where it happened. */
const longestPrinted = 2_000

/**
 * Serves the built application of the current folder until SIGTERM, and says so in one line.
 * @throws {EnvError | ListenError | CatalogError} for problems that the operator can fix.
 */
export async function servePortal(): Promise<void> {
  const env = getEnv()
  const root = process.cwd()
  const site = getSite()
  const log = createLogger(env.LOG_LEVEL)
  const content = await openContent({
    contentDir: env.CONTENT_DIR,
    dataDir: env.DATA_DIR,
    log,
    rebuild: (signal) =>
      runIndexing(new URL('./index-content.mjs', import.meta.url), getChildEnv(), signal),
  })
  const build = await readBuild(root)
  const printed = new FailureLog(log, 'the application reports an error')
  const application = await startApplicationThread({
    file: new URL('./application-worker.mjs', import.meta.url),
    root,
    env: getChildEnv(build.settings),
    onLost: (error) => log.error({ err: error }, 'the application’s thread has ended'),
    onPrinted: (text) =>
      printed.note({ cause: 'application', error: text.slice(0, longestPrinted).trim() }),
  })
  const limit = getDescriptorLimit()
  const server = await startServer({
    application,
    content,
    root,
    origin: site.origin,
    port: env.PORT,
    log,
    ...(limit !== undefined && { maxConnections: limit - ownDescriptors }),
    // It walks all questions: a tenth of a second at a million of them.
    warm: [routes.sitemap()],
    ...(env.HOST && { host: env.HOST }),
    namespace: formatNamespace(build.id, site),
    ...(env.CACHE_URL && { sharing: { url: env.CACHE_URL } }),
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(server, content))
  }
  await untilReady(server.isReady, () =>
    log.error('the home page cannot be rendered; it is tried again until it can'),
  )
  const seconds = (performance.now() / 1000).toFixed(1)
  const { records } = content.getCounts()
  console.log(`ready ${formatUrl(env, server.port)} ${records} records in ${seconds} s`)
}

async function stop(server: RunningServer, content: CatalogContent): Promise<void> {
  await server.stop()
  await content.close()
  process.exit(0)
}

/** Names what answers are made with: the same code, for the same site. Instances with the same name can share pages. */
function formatNamespace(buildId: string, { name, origin }: Site): string {
  const site = createHash('sha256').update(`${origin}\n${name}`).digest('hex').slice(0, 16)
  return `portal:${buildId}:${site}`
}

function formatUrl({ HOST = 'localhost' }: Env, port: number): string {
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`
}
