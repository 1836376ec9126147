import { findLinkTarget, type Issue, readContentFile } from '@/lib/content'
import { fixableCodes, fixRecord } from './fix-record'

/** What mending makes of one file. */
export interface FileFix {
  /** Path below the content root. */
  file: string
  before: Uint8Array
  after: Uint8Array
}

/**
 * What needs no judgement in the files of `issues`, mended; nothing is written.
 * @returns the mended files, and those that are left alone because they are links: what is written there
 *   would be in the files that they lead to, which have addresses of their own.
 */
export function listFixes(
  root: string,
  issues: readonly Issue[],
): { fixes: FileFix[]; links: { file: string; target: string }[] } {
  const files = new Set(issues.filter(({ code }) => fixableCodes.has(code)).map(({ file }) => file))
  const fixes: FileFix[] = []
  const links: { file: string; target: string }[] = []
  for (const file of files) {
    const read = readContentFile(root, file)
    const mended = read && 'source' in read ? fixRecord(file, read.source) : undefined
    if (!read || !('source' in read) || mended === undefined) continue
    const target = findLinkTarget(root, file)
    if (target === undefined) fixes.push({ file, before: read.source, after: Buffer.from(mended) })
    else links.push({ file, target })
  }
  return { fixes, links }
}
