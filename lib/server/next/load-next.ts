import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RequestHandler } from './call-handler'

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

/**
 * Settings of the environment under which Next takes its configuration as the build has written it, as Next's own
 * standalone server does. It would else load the compiler that reads next.config.ts, and keep it: 25 MB.
 * @throws when `dir` holds no finished build.
 */
export async function readBuiltConfig(dir: string): Promise<Record<string, string>> {
  const file = path.join(dir, '.next/required-server-files.json')
  const { config } = JSON.parse(await readFile(file, 'utf8'))
  // The server in front compresses, once.
  return { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify({ ...config, compress: false }) }
}

/**
 * Headers with which Next renders at once, past its own cache: those of its draft mode. A third of what a page
 * costs goes into that cache, which the server in front has no use for.
 * @throws when `dir` holds no finished build.
 */
export async function readUncachedHeaders(dir: string): Promise<Record<string, string>> {
  const file = path.join(dir, '.next/prerender-manifest.json')
  const { preview } = JSON.parse(await readFile(file, 'utf8'))
  return { cookie: `__prerender_bypass=${preview.previewModeId}` }
}
