import path from 'node:path'
import { ContentRootError, listSubjects, type RecordFile, subjectsFile } from '@/lib/content'
import { isSlug } from '@/lib/routes'
import type { ContentChange } from '../model/change'
import type { CatalogOptions, CatalogRefresher, RefreshResult } from '../model/options'
import { formatStamp, getFileStamp, isSubjectFolder } from '../reading/file-stamp'
import { redirectsFile } from '../redirects/redirect'
import { FolderWatches } from './folder-watches'
import { LinkedFiles } from './linked-files'
import { type Pass, type PassOutcome, PassQueue } from './pass-queue'

export interface WatchOptions
  extends Omit<CatalogOptions, 'now' | 'keepVanished' | 'onLinked' | 'allowEmpty'> {
  /** Decides, at each refresh, what is public. Absent: the time of the day. */
  getNow?: () => Date
  /** Called with the pages that may have changed, after the catalog has. */
  onChange: (change: ContentChange, result: RefreshResult) => void
  /**
   * Called with a refresh that failed, when it begins to fail and every minute; it is tried again until it succeeds, and the
   * last good catalog stays.
   */
  onError: (error: unknown) => void
  /** Called when the system refuses to watch a folder (ENOSPC, EMFILE): some changes are seen late, or not, meanwhile. */
  onRefused: (error: unknown) => void
}

export interface ContentWatcher {
  /** Compares the whole folder with the catalog now. @throws as `refreshCatalog`; it is tried again all the same. */
  refresh(): Promise<RefreshResult>
  /** Publishes and withdraws the records whose time has come. */
  publishDue(): void
  /** Why the content as a whole cannot be what it was when it was last examined; absent if all is well. */
  getTrouble(): string | undefined
  /** Whether files have vanished that may still come back; their records are still in the catalog. */
  isSettling(): boolean
  /** Stops watching, after a refresh that is under way. */
  close(): Promise<void>
}

/** Between looks for folders that were replaced and linked files that were written, in milliseconds. */
const checkMs = 1_000

/** When what cannot be seen by events (a network file system's changes) is looked for, in milliseconds. */
const rescanMs = 10 * 60_000

/** How long vanished files may take to come back, in milliseconds: those of a folder that stands, and whole folders. */
const settleMs = { files: 1_000, folders: 3_000 }

/** See `writer.ts`. */
export async function watchContent(
  options: WatchOptions,
  refresher: CatalogRefresher,
): Promise<ContentWatcher> {
  const watcher = new Watcher(options, refresher)
  await watcher.start()
  return watcher
}

type Outcome = PassOutcome & { result: RefreshResult }

class Watcher implements ContentWatcher {
  readonly #options: WatchOptions
  readonly #refresher: CatalogRefresher
  readonly #queue: PassQueue<Outcome>
  readonly #folders: FolderWatches
  readonly #linked: LinkedFiles
  readonly #timers: readonly NodeJS.Timeout[]
  #trouble: string | undefined

  constructor(options: WatchOptions, refresher: CatalogRefresher) {
    const { contentDir, onError, onRefused } = options
    this.#options = options
    this.#refresher = refresher
    this.#queue = new PassQueue({ run: (pass) => this.#run(pass), onError })
    this.#folders = new FolderWatches({
      contentDir,
      onRefused,
      onEvent: (folder, name) => this.#hear(folder, name),
      onReplaced: () => this.#queue.note(),
    })
    this.#linked = new LinkedFiles(contentDir, (file) => {
      this.#queue.note(isSettings(file) ? undefined : file)
    })
    const check = () => {
      this.#folders.check()
      this.#linked.check()
    }
    this.#timers = [
      setInterval(check, checkMs),
      setInterval(() => this.#queue.note(), rescanMs).unref(),
    ]
  }

  /** Watches the subjects there are, so that nothing that is saved from now on is missed. */
  async start(): Promise<void> {
    try {
      this.#folders.setSubjects(await listSubjects(this.#options.contentDir))
    } catch (error) {
      if (!(error instanceof ContentRootError)) throw error
      this.#trouble = error.message
      this.#queue.note()
    }
  }

  async refresh(): Promise<RefreshResult> {
    return (await this.#queue.request()).result
  }

  publishDue(): void {
    this.#queue.noteDue()
  }

  getTrouble(): string | undefined {
    return this.#trouble
  }

  isSettling(): boolean {
    return this.#queue.isSettling()
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    this.#folders.close()
    await this.#queue.close()
  }

  #hear(folder: string, name: string | null): void {
    if (name?.startsWith('.') || name?.endsWith('~')) return
    if (!folder.startsWith('learn/')) {
      if (folder === 'learn' || name === 'learn' || name?.endsWith('.yaml')) this.#queue.note()
    } else if (name === null) this.#queue.note()
    else if (name.endsWith('.md') && isSlug(name.slice(0, -'.md'.length)))
      this.#queue.note(`${folder}/${name}`)
    else if (/\.(?:md|mdx|markdown)$/i.test(name)) this.#queue.note()
  }

  async #run(pass: Pass): Promise<Outcome> {
    try {
      return await this.#refresh(pass)
    } catch (error) {
      if (error instanceof ContentRootError) {
        this.#trouble = error.message
        await this.#applyDue()
      }
      throw error
    }
  }

  /** A record that has expired goes at its time, wherever the content is. */
  async #applyDue(): Promise<void> {
    const result = await this.#refresher.refreshFiles(
      { ...this.#getCatalogOptions(), keepVanished: true },
      [],
    )
    this.#tell(result)
  }

  #getCatalogOptions(): CatalogOptions {
    const { onChange: _, onError: __, onRefused: ___, getNow, ...given } = this.#options
    return { ...given, now: getNow?.() ?? new Date() }
  }

  #tell(result: RefreshResult): void {
    if (result.change) this.#options.onChange(result.change, result)
  }

  async #refresh({ files, isWhole, isFinal }: Pass): Promise<Outcome> {
    const { contentDir } = this.#options
    const linked = new Map<string, string>()
    const options: CatalogOptions = {
      ...this.#getCatalogOptions(),
      keepVanished: !isFinal,
      onLinked: (file: RecordFile) => linked.set(file.file, formatStamp(file)),
    }
    if (isWhole) {
      // Watched before they are listed: what is saved in between is seen twice, never not at all.
      this.#folders.setSubjects(await listSubjects(contentDir))
      for (const file of settings) linked.set(file, getFileStamp(contentDir, file))
    }
    const result = await (isWhole
      ? this.#refresher.refreshCatalog(options)
      : this.#refresher.refreshFiles(options, files))
    if (isWhole) {
      this.#linked.retain(new Set(linked.keys()))
      this.#trouble = undefined
    }
    for (const [file, stamp] of linked) this.#linked.add(file, stamp)
    this.#tell(result)
    const { vanished = [] } = result
    const subjects = new Set(vanished.map((file) => path.basename(path.dirname(file))))
    const isFolder = [...subjects].some((subject) => !isSubjectFolder(contentDir, subject))
    return { result, vanished, settleMs: isFolder ? settleMs.folders : settleMs.files }
  }
}

const settings: readonly string[] = [subjectsFile, redirectsFile]

const isSettings = (file: string) => settings.includes(file)
