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
}

/** Reads what Next 16.4 has written into `root`. @throws when `root` holds no finished build. */
export async function readBuild(root: string): Promise<NextBuild> {
  const read = (name: string) => readFile(path.join(root, '.next', name), 'utf8')
  const [id, required] = await Promise.all(['BUILD_ID', 'required-server-files.json'].map(read))
  const { config } = JSON.parse(required ?? '')
  // The server in front compresses, once.
  const configuration = JSON.stringify({ ...config, compress: false })
  return {
    id: id?.trim() ?? '',
    settings: { __NEXT_PRIVATE_STANDALONE_CONFIG: configuration },
  }
}
