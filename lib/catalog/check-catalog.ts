import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import type { Database } from './database'
import { getFact } from './facts'
import { catalogVersion } from './tables'

/** Bytes that SQLite's header says its file has: https://www.sqlite.org/fileformat2.html#the_database_header */
function getStatedSize(file: string): number {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, header.length, 0)
  } finally {
    closeSync(handle)
  }
  const pageSize = header.readUInt16BE(16)
  return header.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize)
}

/** Why a catalog file cannot be used for a content folder, or `undefined` if it can. */
export function findFault(db: Database, contentDir: string): string | undefined {
  try {
    const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version
    if (version !== catalogVersion) return 'it is of another version'
    if (statSync(db.file).size < getStatedSize(db.file)) return 'its file is cut short'
    const content = getFact<string>(db, 'content')
    return content === realpathSync(contentDir) ? undefined : 'it is of another content folder'
  } catch (error) {
    return `it is damaged (${(error as Error).message})`
  }
}
