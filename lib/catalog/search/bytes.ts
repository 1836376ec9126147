import type { Database } from '../sqlite/store/database'

/** Bytes of the search index in the catalog's file, without the texts that it shows. */
export function getSearchBytes(db: Database): number {
  const row = db.get<{ bytes: number }>(
    "SELECT sum(pgsize) AS bytes FROM dbstat WHERE name GLOB 'search_*' AND name <> 'search_text'",
  )
  return row?.bytes ?? 0
}
