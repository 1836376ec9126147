import { type RefreshResult, refreshCatalog, refreshSchedule, watchContent } from '@/lib/catalog'
import { noteIndexing } from '@/lib/preview'

export interface PreviewCatalogOptions {
  contentDir: string
  dataDir: string
  /** The moment whose site is shown; it stands still. Absent: the time of the day. */
  at?: Date
  /** Told how many files have been read, of how many. */
  onProgress: (done: number, total: number) => void
  onError: (error: unknown) => void
}

/** How often records whose time has come are looked for, in milliseconds. */
const scheduleMs = 10_000

/** How often pages hear how far the catalog is, in milliseconds. */
const noteMs = 250

/**
 * Watches the content, and the clock, for the editors' catalog, as long as this process lives.
 * @returns what reads the content for the first time, and resolves once the catalog is complete.
 */
export async function keepPreviewCatalog(
  options: PreviewCatalogOptions,
): Promise<() => Promise<RefreshResult>> {
  const { contentDir, dataDir, at, onProgress, onError } = options
  const catalog = { contentDir, dataDir, preview: true }
  const getNow = () => at ?? new Date()
  noteIndexing(dataDir)
  // Watched first: what is saved while the content is read is read again.
  await watchContent({ ...catalog, getNow, onChange: () => undefined, onError }).catch(onError)
  let noted = 0
  const report = (done: number, total: number) => {
    onProgress(done, total)
    if (Date.now() - noted < noteMs) return
    noted = Date.now()
    noteIndexing(dataDir, { done, total })
  }
  const publishDue = () => void refreshSchedule({ ...catalog, now: getNow() }).catch(onError)
  return async () => {
    try {
      return await refreshCatalog({ ...catalog, now: getNow(), onProgress: report })
    } finally {
      noteIndexing(dataDir)
      // Not before: the catalog would be built for it, and nobody would hear how far it is.
      if (!at) setInterval(publishDue, scheduleMs)
    }
  }
}
