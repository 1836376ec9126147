import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Database } from './database'
import { getFact } from './facts'
import { checkSeal } from './seal'
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

/** Bytes up to which a whole file is examined in less than a tenth of a second. */
const quickSize = 48 * 2 ** 20

/** Where a reader notes that it met damage in a catalog file. */
const damageMark = (file: string) => `${file}.damaged`

/** Notes that a catalog file is damaged, for the next refresh; the one who finds out may only read. */
export function reportDamage(file: string): void {
  try {
    writeFileSync(damageMark(file), '')
  } catch {
    // Reported already by the error that led here; the next writer meets the damage too.
  }
}

/** Whether a reader has met damage in a catalog file. */
export function isReportedDamaged(file: string): boolean {
  return existsSync(damageMark(file))
}

/**
 * Damage inside a catalog file, or `undefined`. Large files are examined in part, so that starting takes no longer with
 * a million records; what was changed since the last writer is found by {@link findFault}.
 */
export function findDamage(db: Database): string | undefined {
  const isSmall = statSync(db.file).size <= quickSize
  try {
    const check = isSmall ? 'PRAGMA quick_check(1)' : 'PRAGMA quick_check(fact)'
    const result = db.get<{ quick_check: string }>(check)?.quick_check
    return result === 'ok' ? undefined : `it is damaged (${result})`
  } catch (error) {
    return `it is damaged (${(error as Error).message})`
  }
}

/**
 * Whether a catalog that was made for `known` serves `contentDir`: by name, since a content folder may be a link that is
 * pointed at another release, or be away for a while; else by what stands there.
 */
export function isSameFolder(known: string, contentDir: string): boolean {
  const named = path.resolve(contentDir)
  if (known === named) return true
  return existsSync(known) && existsSync(named) && realpathSync(known) === realpathSync(named)
}

/** The reason why a catalog file cannot be used for a content folder, or `undefined` if it can. */
export function findFault(db: Database, contentDir: string): string | undefined {
  try {
    const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version
    if (version !== catalogVersion) return 'it is of another version'
    if (statSync(db.file).size < getStatedSize(db.file)) return 'its file is cut short'
    if (isReportedDamaged(db.file)) return 'it is damaged (a reader has met it)'
    const seal = checkSeal(db.file)
    if (seal === 'altered') return 'it is damaged (its file was changed from outside)'
    if (seal === 'incomplete') return 'it is damaged (a file beside it was removed)'
    const content = getFact<string>(db, 'content') ?? ''
    return isSameFolder(content, contentDir) ? undefined : 'it is of another content folder'
  } catch (error) {
    return `it is damaged (${(error as Error).message})`
  }
}
