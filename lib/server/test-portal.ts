import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { tmpdir } from 'node:os'
import type { ContentChange, Resolution } from '@/lib/catalog'
import type { ContentSource } from './content/content-source'
import { createLogger } from './log'
import { callHandler } from './next/call-handler'
import { type RunningServer, type ServerOptions, startServer } from './start/start-server'

/** Content of a test: addresses that answer otherwise, and changes said by the test. */
export class TestContent implements ContentSource {
  /** What addresses lead to, where that is not a page. */
  readonly resolutions = new Map<string, Resolution>()
  version = 'v1'
  /** What is found when the content is examined again. */
  onRefresh = () => {}
  readonly #listeners = new Set<(change: ContentChange) => void>()

  async resolve(path: string) {
    return this.resolutions.get(path)
  }
  fault: ReturnType<ContentSource['findFault']>
  findFault() {
    return this.fault
  }
  sample: string | undefined
  async getSample() {
    return this.sample
  }
  incomplete = false
  async isIncomplete() {
    return this.incomplete
  }
  trouble: string | undefined
  getTrouble() {
    return this.trouble
  }
  async answerSuggestions(typed: string) {
    return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify([typed]) }
  }
  getCounts() {
    return { records: 3, broken: 1 }
  }
  getVersion() {
    return this.version
  }
  async refresh() {
    this.onRefresh()
  }
  subscribe(listener: (change: ContentChange) => void) {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
  change(change: Partial<ContentChange>, version = this.version) {
    this.version = version
    for (const listener of this.#listeners) listener({ paths: [], everything: false, ...change })
  }
}

export type TestHandler = (request: IncomingMessage, response: ServerResponse) => unknown

export interface TestPortal {
  url: string
  content: TestContent
  /** Targets that the application was asked for, in order. */
  asked: string[]
  server: RunningServer
}

/** A whole server, with `handler` in Next's place. Without settings it listens on a free port of loopback. */
export async function startTestPortal(
  handler: TestHandler,
  settings: Partial<ServerOptions> = {},
): Promise<TestPortal> {
  const content = new TestContent()
  const asked: string[] = []
  const server = await startServer({
    application: {
      render(target, headers) {
        asked.push(target)
        return callHandler(async (...call) => void (await handler(...call)), target, headers)
      },
      close: async () => undefined,
    },
    content,
    root: tmpdir(),
    origin: 'http://portal.example',
    namespace: 'test',
    port: 0,
    host: '127.0.0.1',
    log: createLogger('silent'),
    drain: { linger: 0 },
    ...settings,
  })
  asked.length = 0
  return { url: `http://127.0.0.1:${server.port}`, content, asked, server }
}

/** A page as Next writes it: framework scripts and flight data around `body`. */
export function writePage(response: ServerResponse, body: string, status = 200, head = ''): void {
  response.statusCode = status
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', 's-maxage=86400')
  response.end(
    `<!DOCTYPE html><html><head><script src="/_next/static/chunks/a.js" async=""></script>${head}</head>` +
      `<body>${body}<script>(self.__next_f=self.__next_f||[]).push([0])</script></body></html>`,
  )
}

export const mass = '/learn/physics/questions/what-is-mass'

/** Every address is a page that shows it, but those below /learn/none. */
export const showAddress: TestHandler = (request, response) => {
  const isThere = !request.url?.startsWith('/learn/none') && request.url !== '/404'
  writePage(response, `<p>${'word '.repeat(80)}${request.url}</p>`, isThere ? 200 : 404)
}

/** The servers of a test, stopped together after it. */
export class TestPortals {
  readonly #portals: TestPortal[] = []

  async start(...args: Parameters<typeof startTestPortal>): Promise<TestPortal> {
    const portal = await startTestPortal(...args)
    this.#portals.push(portal)
    return portal
  }

  async stop(): Promise<void> {
    await Promise.all(this.#portals.splice(0).map(({ server }) => server.stop()))
  }
}

/** Holds callers until it is opened. */
export function createGate() {
  let reach = () => {}
  let open = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return {
    /** Resolves when a caller has arrived. */
    reached,
    open: () => open(),
    pass: () => {
      reach()
      return opened
    },
  }
}

/** Sends a request exactly as given; `fetch` would fix the path and refuse some headers. */
async function exchange(
  url: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
) {
  const { hostname, port } = new URL(url)
  const request = send({ hostname, port, path, headers, agent: false })
  request.end(body)
  const [response] = await once(request, 'response')
  const chunks: Buffer[] = await response.toArray()
  return {
    status: response.statusCode,
    headers: response.headers,
    text: Buffer.concat(chunks).toString(),
  }
}

/** A number of the metrics; 0 if it is not counted yet. @param name with its labels. */
export async function readMetric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  return Number(line?.split(' ')[1] ?? 0)
}

/** Status and headers of an answer. */
export async function readStatus(url: string, path: string, headers?: Record<string, string>) {
  const answer = await exchange(url, path, headers)
  return [answer.status, answer.headers] as const
}

/** Text of an answer. */
export async function readRaw(
  url: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
) {
  return (await exchange(url, path, headers, body)).text
}
