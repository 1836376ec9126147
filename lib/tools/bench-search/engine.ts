/** A record as engines of other makers are given it. */
export interface BenchRecord {
  title: string
  /** Comma-separated. */
  keywords: string
}

/** A search engine under measurement, filled and ready. */
export interface BenchEngine {
  /** Titles of the first ten results. */
  search(query: string): string[]
  /** What the index takes on the disk or as JSON, in bytes; absent where the engine cannot say. */
  indexBytes?: number
  close(): void
}

/** Names of the engines, in the order of the table. */
export const engineNames = ['portal', 'minisearch', 'flexsearch'] as const

export type EngineName = (typeof engineNames)[number]
