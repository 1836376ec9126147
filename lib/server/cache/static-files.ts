import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { listPartHeaders, listSecurityHeaders } from '../http/security-headers'
import { createStoredResponse, type StoredResponse } from '../http/stored-response'
import { buildFiles } from '../next/read-build'

const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.jpg', 'image/jpeg'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
  ['.xml', 'application/xml; charset=utf-8'],
])

/** What a browser neither shows as a document nor runs as a worker: the worker has a route of its own. */
const parts = new Set(['.css', '.ico', '.jpg', '.js', '.mjs', '.png', '.webp', '.woff2'])

/** A name that says what is in the file never stands for anything else. */
const namesContent = /[-.][0-9a-f]{8,}(?:\/|\.\w+$)/

/**
 * Files of the build and of `public`, by address. Listed once: neither changes while it is served. Their bytes are sent
 * from memory as stored responses: 0.05 ms of CPU time for a script of 60 kB, where sirv takes 0.18 ms.
 */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, string>
  readonly #origin: string
  /** Files on their way: a new build's first readers all ask for the same few at once. */
  readonly #loading = new Map<string, Promise<StoredResponse>>()

  private constructor(files: ReadonlyMap<string, string>, origin: string) {
    this.#files = files
    this.#origin = origin
  }

  /** Lists the files of the project in `root`; a folder that is missing holds none. */
  static async list(root: string, origin: string): Promise<StaticFiles> {
    const files = new Map<string, string>()
    for (const [prefix, folder] of [
      ['/', 'public'],
      [buildFiles.prefix, buildFiles.folder],
    ] as const) {
      const base = path.join(root, folder)
      for (const entry of await listEntries(base)) {
        files.set(prefix + entry.split(path.sep).join('/'), path.join(base, entry))
      }
    }
    return new StaticFiles(files, origin)
  }

  has(address: string): boolean {
    return this.#files.has(address)
  }

  /** The file's bytes, compressed as far as they go. @throws when the file has gone since it was listed. */
  load(address: string): Promise<StoredResponse> {
    const current = this.#loading.get(address)
    if (current) return current
    const loading = this.#read(address).finally(() => this.#loading.delete(address))
    this.#loading.set(address, loading)
    return loading
  }

  async #read(address: string): Promise<StoredResponse> {
    const file = this.#files.get(address)
    if (file === undefined) throw new Error(`No file is served at ${address}.`)
    const cacheControl =
      address.startsWith(buildFiles.prefix) || namesContent.test(address)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate'
    const extension = path.extname(file).toLowerCase()
    const listHeaders = parts.has(extension) ? listPartHeaders : listSecurityHeaders
    return createStoredResponse({
      status: 200,
      headers: [['Cache-Control', cacheControl], ...listHeaders(this.#origin)],
      contentType: types.get(extension) ?? 'application/octet-stream',
      body: await readFile(file),
      renderedAt: Date.now(),
      effort: 'once',
    })
  }
}

async function listEntries(base: string): Promise<string[]> {
  try {
    const entries = await readdir(base, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.relative(base, path.join(entry.parentPath ?? entry.path, entry.name)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
