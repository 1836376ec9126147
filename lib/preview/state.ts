import { getCatalog } from '@/lib/catalog'
import { getComparisonsMark, getIndexing, type Indexing } from './notes'

/** The state with which open pages compare themselves. */
export interface PreviewState {
  /** Names what the catalog holds and how records compare; pages made from another state are out of date. */
  revision: string
  /** Absent if the catalog is complete. */
  indexing?: Indexing
}

/** The present state of this process's catalog, for `dataDir`, where it stands. */
export async function getPreviewState(dataDir: string): Promise<PreviewState> {
  const { generation, change } = await getCatalog().getRevision()
  const indexing = getIndexing(dataDir)
  const revision = `${generation} ${change} ${getComparisonsMark(dataDir)}`
  return { revision, ...(indexing && { indexing }) }
}
