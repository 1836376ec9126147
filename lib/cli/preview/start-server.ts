import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { getChildEnv } from '@/lib/env'
import type { ComparisonRequest } from '@/lib/preview'
import { CliError } from '../output'
import { projectRoot } from '../project-root'

/** The address on which the preview listens whatever HOST says, since it shows drafts. */
export const loopback = '127.0.0.1'

/** The preview's server, in a process of its own. */
export interface PreviewServer {
  /** The port of loopback on which it listens; answers wait for {@link open}. */
  port: Promise<number>
  /** Lets pages be rendered: there is a catalog for them to read. */
  open: () => void
  stop: () => void
  /** Calls `listener` with what pages ask for. */
  onRequest: (listener: (request: ComparisonRequest) => void) => void
  /** Its exit code, once it has ended. */
  ended: Promise<number>
}

/**
 * Starts Next's development server; see `serve.mjs`. It ends with this process, and on its signals.
 * @param settings of its environment.
 */
export function startPreviewServer(settings: Readonly<Record<string, string>>): PreviewServer {
  const child = fork(path.join(import.meta.dirname, 'serve.mjs'), [loopback], {
    cwd: projectRoot,
    env: getChildEnv(settings),
    // This process's own would give it a TypeScript loader.
    execArgv: [],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (code === null)
      throw new CliError(`The preview's server was ended from outside (${signal}).`)
    return Number(code)
  })
  return {
    port: once(child, 'message').then(([message]) => (message as { port: number }).port),
    open: () => void (child.connected && child.send('open')),
    stop: () => void child.kill(),
    onRequest: (listener) =>
      void child.on('message', (message) => {
        if (isRequest(message)) listener(message)
      }),
    ended,
  }
}

function isRequest(message: unknown): message is ComparisonRequest {
  return typeof message === 'object' && message !== null && 'compare' in message
}
