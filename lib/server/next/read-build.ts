import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Addresses that Next keeps for itself. */
export const ownPrefix = '/_next/'

/** Files of the build that browsers load: their addresses begin with `prefix`, and they lie in `folder`. */
export const buildFiles = { prefix: '/_next/static/', folder: '.next/static' }

/** The facts of a finished build for the server. */
export interface NextBuild {
  /** Names the code that was built. */
  id: string
  /**
   * Settings of the environment under which Next takes its configuration as the build has written it, as Next's own
   * standalone server does. It would else load the compiler that reads next.config.ts, and keep it: 25 MB.
   */
  settings: Readonly<Record<string, string>>
  /**
   * Headers with which Next renders at once, past its own cache: those of its draft mode. A third of what a page
   * costs goes into that cache, which the server in front has no use for.
   */
  uncached: Readonly<Record<string, string>>
}

/** Reads what Next 16.4 has written into `root`. @throws when `root` holds no finished build. */
export async function readBuild(root: string): Promise<NextBuild> {
  const read = (name: string) => readFile(path.join(root, '.next', name), 'utf8')
  const [id, required, prerendered] = await Promise.all(
    ['BUILD_ID', 'required-server-files.json', 'prerender-manifest.json'].map(read),
  )
  const { config } = JSON.parse(required ?? '')
  const { preview } = JSON.parse(prerendered ?? '')
  // The server in front compresses, once.
  const configuration = JSON.stringify({ ...config, compress: false })
  return {
    id: id?.trim() ?? '',
    settings: { __NEXT_PRIVATE_STANDALONE_CONFIG: configuration },
    uncached: { cookie: `__prerender_bypass=${preview.previewModeId}` },
  }
}
