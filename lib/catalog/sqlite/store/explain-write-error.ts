import path from 'node:path'
import { CatalogError } from '../../model/catalog-error'

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  SQLITE_FULL: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'the folder cannot be written',
  EPERM: 'the folder cannot be written',
  EROFS: 'the file system is read-only',
  SQLITE_READONLY: 'the folder cannot be written',
  SQLITE_CANTOPEN: 'the folder cannot be written',
  ENOTDIR: 'a part of its path is a file',
  ENOENT: 'the folder is missing and cannot be made',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EEXIST: 'a file of that name is in the way',
  SQLITE_IOERR: 'the disk reports an error',
}

/** The error as a sentence for an operator where its cause is the data folder, else the error itself. */
export function explainWriteError(error: unknown, dataDir: string): unknown {
  const { code: given, path: file } = (error ?? {}) as { code?: unknown; path?: unknown }
  // What cannot be read of the content has nothing to do with the data folder.
  if (typeof file === 'string' && path.relative(dataDir, file).startsWith('..')) return error
  const code = String(given)
  const reason = reasons[code] ?? reasons[code.split('_').slice(0, 2).join('_')]
  if (!reason || error instanceof CatalogError) return error
  return new CatalogError(
    `The catalog cannot be written to ${dataDir}: ${reason}. Free space or rights there, or set DATA_DIR to another folder.`,
    { cause: error },
  )
}
