import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { locateFile, subjectsFile } from '@/lib/content'
import { redirectsFile } from '../../redirects/redirect'
import type { Database } from './database'
import { getFact, setFact } from './facts'
import { catalogVersion } from './tables'

const digest = (text: string | Buffer) => createHash('sha256').update(text).digest()

/** Notes that files of a given content have come or, the second time, gone; their order does not matter. */
export function toggleFingerprint(
  db: Database,
  files: readonly { path: string; hash: string }[],
): void {
  if (files.length === 0) return
  const sum = Buffer.from(getFact<string>(db, 'fingerprint') ?? '00'.repeat(32), 'hex')
  for (const file of files) {
    const bytes = digest(`${file.path} ${file.hash}`)
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) ^ (bytes[at] ?? 0)
  }
  setFact(db, 'fingerprint', sum.toString('hex'))
}

/** Notes the content of a file that stands beside the records. */
export function noteFile(db: Database, contentDir: string, file: string): void {
  let hash = ''
  try {
    const located = locateFile(contentDir, file)
    if (located && 'real' in located) hash = digest(readFileSync(located.real)).toString('hex')
  } catch {
    // Absent or unreadable: treated as empty, and reported by its readers.
  }
  setFact(db, `${file} hash`, hash)
}

/**
 * Fingerprint of everything that pages are made from. Equal content gives equal ones, on every machine,
 * as long as the same records are due.
 */
export function getFingerprint(db: Database): string {
  const names = ['fingerprint', `${subjectsFile} hash`, `${redirectsFile} hash`, 'records']
  const facts = names.map((name) => getFact(db, name) ?? '')
  return digest([catalogVersion, ...facts].join(' '))
    .toString('hex')
    .slice(0, 32)
}
