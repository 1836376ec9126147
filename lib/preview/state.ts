import path from 'node:path'
import { getCatalog } from '@/lib/catalog'
import { getIndexing, type Indexing } from './indexing'

/** What open pages compare themselves with. */
export interface PreviewState {
  /** Names what the catalog holds; pages made from another one are out of date. */
  revision: string
  /** Absent where the catalog is complete. */
  indexing?: Indexing
}

/** The present state of this process's catalog, for `dataDir`, where it stands. */
export function getPreviewState(dataDir: string): PreviewState {
  const { generation, change } = getCatalog().getRevision()
  const indexing = getIndexing(dataDir)
  return { revision: `${path.basename(generation)} ${change}`, ...(indexing && { indexing }) }
}
