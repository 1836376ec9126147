import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** Addresses that pages of their own answer, with what browsers and messengers ask for beside a page. */
const drawn = ['/favicon.ico', '/icon.svg', '/apple-icon.png', '/opengraph-image']

/**
 * Addresses at which a file is served as it is: those of `folder`, the project's `public`. Names that begin with a full
 * stop are not served; a folder that is missing holds none. @throws where it cannot be read.
 */
export async function listPublicFiles(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
  return new Set([...drawn, ...files.map((file) => `/${file.split(path.sep).join('/')}`)])
}
