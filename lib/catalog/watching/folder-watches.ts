import { type FSWatcher, type Stats, statSync, watch } from 'node:fs'
import path from 'node:path'

export interface FolderWatchOptions {
  contentDir: string
  /** Called with changes of an entry of a watched folder; `null` if the system does not say to which. */
  onEvent: (folder: string, name: string | null) => void
  /** Called with a folder that has appeared, vanished or been replaced, and with an unwatched folder that has changed. */
  onReplaced: () => void
  /** Called when the system refuses a watch, once until all are in place; they are tried again at every check. */
  onRefused: (error: unknown) => void
}

interface FolderWatch {
  /** Device and inode of the folder when it was examined last; absent if there was none. */
  identity?: string
  /** When its entries changed last, in milliseconds since 1970. */
  mtimeMs: number
  /** Absent if there is no folder, or the system refuses to watch it. */
  watcher?: FSWatcher
}

/**
 * Watches the content root, `learn` and the folders of subjects, through links. The system watches an inode, so a watch
 * goes on looking at a folder that has been renamed or removed while another one bears its name: {@link check} compares
 * what bears the name with what is watched.
 */
export class FolderWatches {
  readonly #options: FolderWatchOptions
  readonly #watches = new Map<string, FolderWatch>()
  #isRefused = false

  constructor(options: FolderWatchOptions) {
    this.#options = options
    this.setSubjects([])
  }

  /** Names the subjects whose folders are to be watched. Those that appear or vanish by this are not reported. */
  setSubjects(subjects: readonly string[]): void {
    const folders = ['', 'learn', ...subjects.map((subject) => `learn/${subject}`)]
    const wanted = new Set(folders)
    for (const [folder, { watcher }] of this.#watches) {
      if (wanted.has(folder)) continue
      watcher?.close()
      this.#watches.delete(folder)
    }
    for (const folder of folders) {
      if (!this.#watches.has(folder)) this.#watches.set(folder, { mtimeMs: 0 })
      this.#look(folder)
    }
  }

  /** Puts watches where they belong now. One `stat` a folder; cheap enough for every second. */
  check(): void {
    let isReplaced = false
    for (const folder of this.#watches.keys()) isReplaced = this.#look(folder) || isReplaced
    const all = [...this.#watches.values()]
    if (all.every(({ identity, watcher }) => !identity || watcher)) this.#isRefused = false
    if (isReplaced) this.#options.onReplaced()
  }

  close(): void {
    for (const { watcher } of this.#watches.values()) watcher?.close()
    this.#watches.clear()
  }

  /** Puts the watch of one folder where it belongs. @returns whether its entries may have changed unseen. */
  #look(folder: string): boolean {
    const known = this.#watches.get(folder)
    if (!known) return false
    const stats = this.#stat(folder)
    const identity = stats && `${stats.dev}:${stats.ino}`
    if (identity === known.identity && (known.watcher || !identity)) return false
    known.watcher?.close()
    const watcher = identity === undefined ? undefined : this.#watch(folder)
    const mtimeMs = stats?.mtimeMs ?? 0
    this.#watches.set(folder, {
      mtimeMs,
      ...(identity && { identity }),
      ...(watcher && { watcher }),
    })
    return watcher !== undefined || identity !== known.identity || mtimeMs !== known.mtimeMs
  }

  #stat(folder: string): Stats | undefined {
    try {
      const stats = statSync(path.join(this.#options.contentDir, folder))
      return stats.isDirectory() ? stats : undefined
    } catch {
      // Away or unreadable: who lists it says so.
      return undefined
    }
  }

  #watch(folder: string): FSWatcher | undefined {
    const { contentDir, onEvent } = this.#options
    const place = path.join(contentDir, folder)
    try {
      const watcher = watch(place, (_, name) => {
        // What happens to the folder itself bears its own name.
        if (name === path.basename(place)) this.#renew(folder, watcher)
        else onEvent(folder, name)
      })
      watcher.on('error', () => this.#renew(folder, watcher))
      return watcher
    } catch (error) {
      // Listing a folder that has vanished or cannot be read reports it.
      const { code = '' } = error as NodeJS.ErrnoException
      if (!['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(code)) this.#refuse(error)
      return undefined
    }
  }

  /** Watches a folder again: it was moved or removed, maybe in favour of one that has got its inode. */
  #renew(folder: string, watcher: FSWatcher): void {
    watcher.close()
    if (this.#watches.get(folder)?.watcher !== watcher) return
    this.#watches.set(folder, { mtimeMs: 0 })
    this.#look(folder)
    this.#options.onReplaced()
  }

  #refuse(error: unknown): void {
    if (this.#isRefused) return
    this.#isRefused = true
    this.#options.onRefused(error)
  }
}
