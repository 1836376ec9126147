import { refreshCatalog, refreshSchedule, watchContent } from '@/lib/catalog'
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
 * Brings the editors' catalog in line with the content, and keeps it so.
 * @returns what is known once the content has been read, and how to end.
 */
export async function keepPreviewCatalog(options: PreviewCatalogOptions) {
  const { contentDir, dataDir, at, onProgress, onError } = options
  const catalog = { contentDir, dataDir, preview: true }
  const getNow = () => at ?? new Date()
  noteIndexing(dataDir)
  // Watched first: what is saved while the content is read is read again.
  const watcher = await watchContent({ ...catalog, getNow, onChange: () => undefined, onError })
  let noted = 0
  const ready = refreshCatalog({
    ...catalog,
    now: getNow(),
    onProgress(done, total) {
      onProgress(done, total)
      if (Date.now() - noted < noteMs) return
      noted = Date.now()
      noteIndexing(dataDir, { done, total })
    },
  }).finally(() => noteIndexing(dataDir))
  const schedule = at
    ? undefined
    : setInterval(
        () => void refreshSchedule({ ...catalog, now: getNow() }).catch(onError),
        scheduleMs,
      )
  return {
    ready,
    async close(): Promise<void> {
      clearInterval(schedule)
      await watcher.close()
    },
  }
}
