import type { Issue, RecordFile } from '@/lib/content'
import type { ContentChange } from './change'

/** Options of a build or a refresh. */
export interface CatalogOptions {
  /** Content root: the folder that holds `learn`. */
  contentDir: string
  /** Folder of the catalog; made if it is not there. */
  dataDir: string
  /** Decides what is public. */
  now: Date
  /**
   * Whether editors see drafts, scheduled and expired records at their addresses, from a catalog of its own. Its lists
   * are those of the public all the same.
   */
  preview?: boolean
  /** Whether a folder that has lost all its records, or most, may empty the catalog: see `content-loss.ts`. */
  allowEmpty?: boolean
  /**
   * Whether records whose files have vanished stay for now, since the files may be on their way back. One that stands
   * elsewhere now, or whose address is in `redirects.yaml`, was meant to go, and goes.
   */
  keepVanished?: boolean
  /** Called with each record's file that can also be written under another path; see `RecordFile.isLinked`. */
  onLinked?: (file: RecordFile) => void
  /** Called with the number of files read, and of all files, every few hundred. */
  onProgress?: (done: number, total: number) => void
  /** Called with the reason when a catalog that is there has to be rebuilt. */
  onRebuild?: (reason: string) => void
}

/** The revision of a catalog, for callers that ask for changes later. */
export interface Revision {
  /** Names the build; another one has nothing in common with it. */
  generation: string
  /** Number of its last change. */
  change: number
}

/** The result of a build or a refresh. */
export interface RefreshResult {
  /** Public records. */
  records: number
  /** All that is wrong with the content now. */
  issues: Issue[]
  /** What changed; absent if nothing did. */
  change?: ContentChange
  /** Record files that have vanished and that the catalog still holds, as `keepVanished` asks; absent for none. */
  vanished?: string[]
}

/** Keeps the catalog of one engine in line with its content; see `writer.ts`. */
export interface CatalogRefresher {
  refreshCatalog(options: CatalogOptions): Promise<RefreshResult>
  refreshFiles(options: CatalogOptions, files: readonly string[]): Promise<RefreshResult>
}
