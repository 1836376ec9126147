import type { Socket } from 'node:net'
import { LargeResponses } from '../cache/large-responses'
import { PageCache } from '../cache/page-cache'
import { PageSource } from '../cache/page-source'
import { StaticFiles } from '../cache/static-files'
import type { ContentSource } from '../content/content-source'
import { FailureLog, nameCause } from '../failure-log'
import { type DrainTimes, drain } from '../http/drain'
import { createHttpServer } from '../http/http-server'
import { listen } from '../http/listen'
import type { Logger } from '../log'
import { renderWithFailure } from '../next/blank-page'
import type { Application } from '../render/application'
import { Recovery } from '../render/recovery'
import { type Placement, RenderQueue } from '../render/render-queue'
import { createRenderer } from '../render/renderer'
import { Metrics } from '../respond/metrics'
import { Readiness } from '../respond/readiness'
import { createRequestListener } from '../respond/request-listener'
import { renderSuggestions } from '../respond/suggestions'
import { getRoutePolicy, type RouteKind } from '../route-policy'
import { connectSharing, type Sharing } from '../sharing/sharing'
import { createContentUnavailable } from '../unavailable'

export interface ServerOptions {
  application: Application
  content: ContentSource
  /** The project's folder: holds `public` and `.next/static`. */
  root: string
  /** The site's own origin; no request changes it. */
  origin: string
  /** 0 lets the system choose. */
  port: number
  /** Absent: every address of the machine. */
  host?: string
  log: Logger
  /** Keys of answers that are made as soon as pages can be served, before anybody asks. */
  warm?: readonly string[]
  /** Names the code and the settings that answers are made with: other builds and other sites have other ones. */
  namespace: string
  /** Connections at once; further ones are closed when they are made. Absent: as many as the system allows. */
  maxConnections?: number
  /** Store that several instances share. Absent: this process shares its pages with no other. */
  sharing?: { url: string }
  /** Times of {@link RunningServer.stop} that are not the usual ones. */
  drain?: Partial<DrainTimes>
}

export interface RunningServer {
  /** The port that is listened on. */
  port: number
  /** Whether pages can be served, as `/readyz` says. */
  isReady: () => Promise<boolean>
  /**
   * Takes no new connection, lets requests in flight finish, asks clients to end the connections that they keep, and
   * resolves when all is closed.
   */
  stop(): Promise<void>
}

/** About 1,600 pages: enough for what is read often, and the process stays under 350 MB. */
const cacheLimits = { pageBytes: 24 * 2 ** 20, briefBytes: 4 * 2 ** 20 }

/**
 * Renderings at once: they share one thread, so more of them would only take more memory and finish later. Of each lane
 * as many wait as two or three seconds suffice for; later clients get 503 with Retry-After.
 */
const queueLimits = { running: 3, waiting: 100 }

/** Answers at once that are passed on as they are made, since they are too large to be held. */
const streams = 16

/** A proxy has sent something over each connection that it uses, or seen its end, by then. */
const drainTimes = { linger: 1_000, sweep: 50, cut: 10_000 }

/** Serves the built application. @throws {ListenError} see {@link listen}. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { application, content, root, origin, namespace, log } = options
  const cache = new PageCache(cacheLimits)
  const sharing: Sharing | undefined =
    options.sharing && connectSharing({ ...options.sharing, namespace, content, log })
  const failures = new FailureLog(log)
  const queue = new RenderQueue(queueLimits)
  const metrics = new Metrics({
    failures: () => failures.counts(),
    queueLength: () => queue.length,
    cacheBytes: () => cache.bytes,
    cacheEntries: () => cache.count,
    records: () => content.getCounts().records,
    brokenRecords: () => content.getCounts().broken,
    ...(sharing && { isSharing: () => sharing.isConnected() }),
  })
  const host = new URL(origin).host
  const recovery = new Recovery({
    restart: async () => application.restart?.(),
    onRestart: (kind) =>
      log.warn({ kind }, 'pages of a kind fail; the application is started anew'),
    onError: (error) => failures.note({ cause: 'restart', error }),
  })
  const onOutcome = (kind: RouteKind, hasFailed: boolean) => recovery.note(kind, hasFailed)
  const render = createRenderer({ application, content, host, onOutcome })

  const getVersion = () => content.getVersion()
  const pages = new PageSource({
    cache,
    getVersion,
    queue,
    renderAtOnce: (target) => renderSuggestions(target, content),
    async render(target) {
      const rendered = await renderWithFailure((page) => render(page, {}), target)
      if (rendered.status >= 500 && (await content.isIncomplete()))
        throw createContentUnavailable(target)
      return rendered
    },
    origin,
    ...(sharing && { shared: sharing.store }),
    onError: (error, url) => failures.note({ cause: nameCause(error), url, error }),
    onRender: (seconds) => metrics.countRender(seconds),
    onUnexpected(reason) {
      metrics.countUnstripped()
      log.warn({ reason }, 'a page is served with the framework’s scripts')
    },
  })
  const unsubscribe = content.subscribe((change) => {
    const dropped = pages.drop(change)
    sharing?.advance(change)
    metrics.countDropped(dropped)
    log.info(
      { paths: change.paths.length, everything: change.everything, dropped },
      'content changed',
    )
    // Renders a page, so that the application lets go of a catalog that has been replaced.
    if (change.everything) void readiness.check()
  })

  let isDraining = false
  const readiness = new Readiness({
    content,
    pages,
    render: (target) => render(target, {}),
    onError: (error) => failures.note({ cause: nameCause(error), url: '/readyz', error }),
  })
  const isReady = async () => !isDraining && content.getTrouble() === undefined && readiness.check()
  const files = await StaticFiles.list(root, origin)
  const server = createHttpServer({
    origin,
    onRefused: (status) => metrics.countResponse('refused', status, performance.now()),
    listener: createRequestListener({
      pages,
      streams: new LargeResponses({ origin, namespace, getVersion, limit: streams }),
      files,
      content,
      metrics,
      render: (target: string, headers: Readonly<Record<string, string>>, placement: Placement) =>
        queue.run(() => render(target, headers), placement),
      failures,
      origin,
      isReady,
      isDraining: () => isDraining,
    }),
  })
  if (options.maxConnections !== undefined) server.maxConnections = options.maxConnections
  server.on('drop', () => failures.note({ cause: 'too-many-connections' }))
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await listen(server, options.port, options.host)
  await isReady()
  for (const key of options.warm ?? []) {
    pages
      .getOrLoad(key, getRoutePolicy(key))
      .catch((error) => failures.note({ cause: nameCause(error), url: key, error }))
  }
  return {
    port,
    isReady,
    async stop() {
      isDraining = true
      await drain(server, sockets, { ...drainTimes, ...options.drain })
      unsubscribe()
      await sharing?.close()
      await application.close()
    },
  }
}
