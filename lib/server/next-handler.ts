import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers one request; the promise ends when the response has. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface NextApplication {
  handle: RequestHandler
  close(): Promise<void>
}

/**
 * Loads the built application of `dir` into this process, through Next's supported custom-server API.
 * NODE_ENV must be `production` by now: React chooses its build when it is first loaded.
 * @throws when `dir` holds no finished build.
 */
export async function loadNext(dir: string): Promise<NextApplication> {
  const { default: createNext } = await import('next')
  const next = createNext({ dev: false, dir, quiet: false })
  await next.prepare()
  const handle = next.getRequestHandler()
  return { handle: (request, response) => handle(request, response), close: () => next.close() }
}
