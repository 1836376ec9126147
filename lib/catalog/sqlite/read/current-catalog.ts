import { CatalogError } from '../../model/catalog-error'
import type { CatalogOptions } from '../../model/options'
import { isReportedDamaged, reportDamage } from '../store/check-catalog'
import { type CatalogKind, getGeneration, getGenerationMark } from '../store/generation'
import { checkSeal, getStateMark, measureIndex } from '../store/seal'
import { openCatalog } from './open'
import type { SqliteReader } from './reader'

/**
 * What is wrong with the catalog on the disk. `missing`: it has been removed, and what this process holds open still
 * answers. `unreadable`: nothing can be asked.
 */
export type CatalogFault = 'missing' | 'unreadable'

export type CatalogFolders = Pick<CatalogOptions, 'contentDir' | 'dataDir' | 'preview'>

interface Held {
  catalog: SqliteReader
  file: string
  /** Of the pointer that named the file. */
  mark: string | undefined
  /** Of the file, when it was last known to be as its writer left it. */
  state: string | undefined
  /** Whether some of its files had been removed when they were last examined. */
  isIncomplete: boolean
  /** Size of its log's index when it was last examined; absent if there was none. */
  indexSize: number | undefined
}

/** How often an idle catalog is examined, in ms: one that has been replaced keeps its files open. */
const lookMs = 5_000

/** The catalog in effect, opened again whenever a build has put another one into effect. */
export class CurrentCatalog {
  readonly #folders: CatalogFolders
  readonly #kind: CatalogKind
  #held: Held | undefined
  #looking: NodeJS.Timeout | undefined

  constructor(folders: CatalogFolders) {
    this.#folders = folders
    this.#kind = folders.preview ? 'preview' : 'catalog'
  }

  /**
   * The catalog to ask, for one query. One that is held open stays in use while the files of a new one cannot be opened.
   * @throws {CatalogError} if there is none, or its file has been changed by anything but a writer.
   */
  get(): SqliteReader {
    const mark = this.#getMark()
    const held = this.#held
    if (held && (mark === undefined || mark === held.mark)) return this.#verify(held)
    try {
      const next = this.#verify(this.#open(mark))
      // A page that is being rendered may still use the one before.
      held?.catalog.retire()
      return next
    } catch (error) {
      if (!held) throw asCatalogError(error, this.#folders.dataDir)
      if (this.#held !== held) this.#held?.catalog.close()
      this.#held = held
      return this.#verify(held)
    }
  }

  /** The fault of the catalog on the disk; `undefined` if there is none. */
  findFault(): CatalogFault | undefined {
    try {
      this.get()
    } catch {
      return 'unreadable'
    }
    const held = this.#held
    if (!held || held.isIncomplete || held.mark !== this.#getMark()) return 'missing'
    return readMark(held.file) === undefined ? 'missing' : undefined
  }

  #getMark(): string | undefined {
    try {
      return getGenerationMark(this.#folders.dataDir, this.#kind)
    } catch {
      // A folder that cannot be examined counts as missing.
      return undefined
    }
  }

  #open(mark: string | undefined): Held {
    const catalog = openCatalog(this.#folders)
    const file = getGeneration(this.#folders.dataDir, this.#kind) ?? ''
    this.#held = {
      catalog,
      file,
      mark,
      state: undefined,
      isIncomplete: false,
      indexSize: undefined,
    }
    this.#looking ??= setInterval(() => this.#look(), lookMs).unref()
    return this.#held
  }

  #look(): void {
    try {
      this.get()
    } catch {
      // Callers learn of it from their own queries.
    }
  }

  /** A file that has been removed is as it was for processes that hold it open. */
  #verify(held: Held): SqliteReader {
    const { catalog, file } = held
    const state = readMark(file)
    if (state !== undefined && isReportedDamaged(file)) throw createDamageError(file)
    const indexSize = state === undefined ? undefined : measureIndex(file, held.indexSize)
    // The last connection that closes removes it; nothing of SQLite's makes it shorter.
    const isIndexCut = indexSize !== undefined && indexSize < (held.indexSize ?? 0)
    held.indexSize = indexSize
    if (isIndexCut) {
      reportDamage(file)
      throw createDamageError(file)
    }
    if (state === undefined || state === held.state) return catalog
    const seal = checkSeal(file)
    const isOpened = held.state === undefined
    // A copy equals its original, but nothing copies the file while it is open.
    if (seal === 'altered' || seal === (isOpened ? 'incomplete' : 'copied')) {
      reportDamage(file)
      throw createDamageError(file)
    }
    held.isIncomplete = seal === 'incomplete'
    if (seal === 'sound' || seal === 'copied') held.state = state
    return catalog
  }
}

function readMark(file: string): string | undefined {
  try {
    return getStateMark(file)
  } catch {
    return undefined
  }
}

/** Descriptors may be used up, rights taken away: whatever keeps the catalog from being opened. */
function asCatalogError(cause: unknown, dataDir: string): CatalogError {
  if (cause instanceof CatalogError) return cause
  return new CatalogError(`The catalog in ${dataDir} cannot be opened.`, { cause })
}

function createDamageError(file: string): CatalogError {
  return new CatalogError(`The catalog ${file} is damaged: run \`portal index\`.`)
}
