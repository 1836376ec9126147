import { type FSWatcher, readdirSync, watch } from 'node:fs'
import path from 'node:path'
import { isSlug } from '@/lib/routes'
import type { CatalogOptions } from '../options'
import type { ContentChange } from './change'
import { type RefreshResult, refreshCatalog, refreshFiles } from './refresh-catalog'

export interface WatchOptions extends Omit<CatalogOptions, 'now'> {
  /** Decides, at each refresh, what is public. Absent: the time of the day. */
  getNow?: () => Date
  /** Told which pages may have changed, after the catalog has. */
  onChange: (change: ContentChange, result: RefreshResult) => void
  /** Told of a refresh that failed; watching goes on, and the last good catalog stays. */
  onError: (error: unknown) => void
}

export interface ContentWatcher {
  /** Stops watching, after a refresh that is under way. */
  close(): Promise<void>
}

/** Events of one save come within a few milliseconds. */
const quietMs = 25

/** A stream of events is not waited for longer. */
const patienceMs = 500

/** From so many files on the whole folder is compared: the system may have dropped events. */
const mostFiles = 500

/** When what cannot be seen by events (a network file system's changes) is looked for, in milliseconds. */
const rescanMs = 10 * 60_000

/** See `writer.ts`. */
export function watchContent(options: WatchOptions): ContentWatcher {
  return new Watcher(options)
}

class Watcher implements ContentWatcher {
  readonly #options: WatchOptions
  readonly #folders = new Map<string, FSWatcher>()
  readonly #files = new Set<string>()
  readonly #rescan: NodeJS.Timeout
  #timer: NodeJS.Timeout | undefined
  /** When the oldest event that waits came. */
  #since = 0
  #isWhole = false
  #work = Promise.resolve()
  #isClosed = false

  constructor(options: WatchOptions) {
    this.#options = options
    this.#rescan = setInterval(() => this.#note(), rescanMs)
    this.#rescan.unref()
    try {
      this.#watchFolder('')
      this.#watchSubjects()
    } catch (error) {
      this.#stop()
      throw error
    }
  }

  async close(): Promise<void> {
    this.#stop()
    await this.#work
  }

  #stop(): void {
    this.#isClosed = true
    clearInterval(this.#rescan)
    clearTimeout(this.#timer)
    for (const folder of this.#folders.values()) folder.close()
    this.#folders.clear()
  }

  #watchSubjects(): void {
    this.#watchFolder('learn')
    const entries = readdirSync(path.join(this.#options.contentDir, 'learn'), {
      withFileTypes: true,
    })
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      if (isSlug(name)) this.#watchFolder(`learn/${name}`)
    }
  }

  /** @param folder below the content root. */
  #watchFolder(folder: string): void {
    if (this.#folders.has(folder)) return
    const watcher = watch(path.join(this.#options.contentDir, folder), (_, name) => {
      this.#onEvent(folder, name)
    })
    watcher.on('error', () => this.#unwatch(folder))
    this.#folders.set(folder, watcher)
  }

  #unwatch(folder: string): void {
    this.#folders.get(folder)?.close()
    this.#folders.delete(folder)
    this.#note()
  }

  #onEvent(folder: string, name: string | null): void {
    if (name?.startsWith('.') || name?.endsWith('~')) return
    if (!folder.startsWith('learn/')) {
      if (folder === 'learn' || name === 'learn' || name?.endsWith('.yaml')) this.#note()
    } else if (name === null) this.#note()
    else if (name.endsWith('.md') && isSlug(name.slice(0, -'.md'.length)))
      this.#note(`${folder}/${name}`)
    else if (name === path.basename(folder)) this.#unwatch(folder)
    else if (/\.(?:md|mdx|markdown)$/i.test(name)) this.#note()
  }

  /** Notes a record's file to look at; without one, everything. */
  #note(file?: string): void {
    if (this.#isClosed) return
    if (file === undefined) this.#isWhole = true
    else this.#files.add(file)
    const now = Date.now()
    if (this.#timer === undefined) this.#since = now
    clearTimeout(this.#timer)
    const wait = Math.max(0, Math.min(quietMs, this.#since + patienceMs - now))
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#work = this.#work.then(() => this.#refresh())
    }, wait)
  }

  async #refresh(): Promise<void> {
    const { onChange, onError, getNow, ...options } = this.#options
    const files = [...this.#files]
    const isWhole = this.#isWhole || files.length > mostFiles
    this.#files.clear()
    this.#isWhole = false
    try {
      if (isWhole && !this.#isClosed) this.#watchSubjects()
      const now = getNow?.() ?? new Date()
      const result = isWhole
        ? await refreshCatalog({ ...options, now })
        : await refreshFiles({ ...options, now }, files)
      if (result.change) onChange(result.change, result)
    } catch (error) {
      onError(error)
    }
  }
}
