import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const inputs = [
  'app',
  'components',
  'instrumentation.ts',
  'lib',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** Neither tests nor the programs around Next are compiled into the application. */
const isOutside = (file: string) => /\.test\.tsx?$/.test(file) || /^lib\/(?:cli|tools)\//.test(file)

/**
 * Names the application that the sources in `root` compile to: 20 hex digits of a hash over the code,
 * its settings and the locked versions. Content has no part in it, so that saving a record never asks for
 * a build; two machines with the same sources agree on it, so that they can share rendered pages.
 */
export async function computeBuildId(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await listInputs(root)) {
    const bytes = await readFile(path.join(root, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 20)
}

async function listInputs(root: string): Promise<string[]> {
  const files: string[] = []
  for (const input of inputs) {
    const entries = await readdir(path.join(root, input), {
      recursive: true,
      withFileTypes: true,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined
      if (error.code === 'ENOENT') return []
      throw error
    })
    if (entries === undefined) files.push(input)
    for (const entry of entries ?? []) {
      if (!entry.isFile()) continue
      const folder = path.relative(root, entry.parentPath ?? entry.path)
      files.push(path.join(folder, entry.name).split(path.sep).join('/'))
    }
  }
  return files.filter((file) => !isOutside(file)).sort()
}
