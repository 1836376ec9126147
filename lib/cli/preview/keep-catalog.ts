import { type RefreshResult, watchContent } from '@/lib/catalog'
import { noteIndexing } from '@/lib/preview'

export interface PreviewCatalogOptions {
  contentDir: string
  dataDir: string
  /** The moment whose site is shown; it stands still. Absent: the time of the day. */
  at?: Date
  /** Called with the number of files read, and of all files. */
  onProgress: (done: number, total: number) => void
  /** Called when the catalog has changed since it was complete. */
  onChange: () => void
  onError: (error: unknown) => void
}

/** Between looks for records whose time has come, in milliseconds; by the clock of the day, which may be set. */
const scheduleMs = 1_000

/** Least time between notes of the catalog's progress, in milliseconds. */
const noteMs = 250

/**
 * Watches the content, and the clock, for the editors' catalog, as long as this process lives.
 * @returns what reads the content for the first time, and resolves once the catalog is complete.
 */
export async function keepPreviewCatalog(
  options: PreviewCatalogOptions,
): Promise<() => Promise<RefreshResult>> {
  const { contentDir, dataDir, at, onProgress, onChange, onError } = options
  const catalog = { contentDir, dataDir, preview: true }
  const getNow = () => at ?? new Date()
  noteIndexing(dataDir)
  let isFirst = false
  let noted = 0
  const report = (done: number, total: number) => {
    if (!isFirst) return
    onProgress(done, total)
    if (Date.now() - noted < noteMs) return
    noted = Date.now()
    noteIndexing(dataDir, { done, total })
  }
  // Watched first: what is saved while the content is read is read again.
  const watcher = await watchContent({
    ...catalog,
    getNow,
    onChange() {
      if (!isFirst) onChange()
    },
    onError,
    onRefused: onError,
    onProgress: report,
  })
  return async () => {
    isFirst = true
    try {
      return await watcher.refresh()
    } finally {
      isFirst = false
      noteIndexing(dataDir)
      // Not before: the catalog would be built for it, and its progress would not be shown.
      if (!at) setInterval(() => watcher.publishDue(), scheduleMs)
    }
  }
}
