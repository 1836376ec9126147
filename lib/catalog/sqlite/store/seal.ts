import { readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs'

/*
 * A seal records the state of a catalog's files when their writer finished. Whatever changes them besides a
 * writer (a copy over them, bytes flipped on purpose, a file cut short) shows as a difference before a query can meet
 * it. Not seen: what changes no time, as a failing disk does; SQLite finds that where the structure suffers.
 */

const sealFile = (file: string) => `${file}.seal`

/** Written while a writer is at work. Left behind by one that died; SQLite has kept the catalog whole then. */
const broken = 'writing'

/** The state of a catalog's files. */
interface CatalogState {
  /** Sizes and times of change of the content: equal for a copy that keeps times. */
  content: string
  /** Which file it is, and when anything of it was changed last: no copy has the same. */
  identity: string
  /** Whether there is no log, not even an empty one. */
  lacksLog: boolean
}

function readState(file: string): CatalogState | undefined {
  const main = statSync(file, { bigint: true, throwIfNoEntry: false })
  if (!main) return undefined
  const log = statSync(`${file}-wal`, { bigint: true, throwIfNoEntry: false })
  // An empty log comes and goes with readers.
  const isEmpty = !log || log.size === 0n
  return {
    content: [main.size, main.mtimeNs, ...(isEmpty ? [] : [log.size, log.mtimeNs])].join(' '),
    identity: [main.dev, main.ino, main.ctimeNs, ...(isEmpty ? [] : [log.ino])].join(' '),
    lacksLog: !log,
  }
}

const format = ({ content, identity }: CatalogState) => `${content}\n${identity}\n`

function readSeal(file: string): string | undefined {
  try {
    return readFileSync(sealFile(file), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function writeSeal(file: string, text: string): void {
  const temporary = `${sealFile(file)}.new`
  writeFileSync(temporary, text)
  renameSync(temporary, sealFile(file))
}

/** Marks the seal as broken before a writer begins. Only for the holder of the write lock. */
export function breakSeal(file: string): void {
  if (readSeal(file) !== broken) writeSeal(file, broken)
}

/** Seals the files after the writer has finished and closed its connection. Only for the holder of the write lock. */
export function sealCatalog(file: string): void {
  const state = readState(file)
  if (state) writeSeal(file, format(state))
}

/** Whether a writer has begun and not finished. */
export function isSealBroken(file: string): boolean {
  return readSeal(file) === broken
}

/** Whether the seal or the log that it names is not there, and the file itself is as its writer left it. */
function isPartMissing(seal: string | undefined, state: CatalogState): boolean {
  if (seal === undefined) return true
  const [content = '', identity = ''] = seal.split('\n')
  const isSameFile =
    content.startsWith(`${state.content} `) && identity.startsWith(`${state.identity} `)
  return state.lacksLog && isSameFile
}

/** A writer may finish between two looks, so often at most in a row. */
const looks = 5

/**
 * Returns the size of the index of a catalog's log, the file `-shm`; `undefined` if there is none. Every connection maps it into
 * memory: to read what has been cut off ends the process by SIGBUS, as while `cp` writes over it. So one that is shorter
 * than it was gets its length back here, with zeros in it.
 * @param known its size when it was examined last.
 */
export function measureIndex(file: string, known = 0): number | undefined {
  const size = statSync(`${file}-shm`, { throwIfNoEntry: false })?.size
  if (size !== undefined && size < known) truncateSync(`${file}-shm`, known)
  return size
}

/**
 * Compares a catalog's files with their seal.
 * @returns `sound`; `copied` where only their identity differs; `altered`; `missing` where there is no such file;
 * `incomplete` if one beside it has been removed, as while a folder is being deleted: processes that hold the files open still
 * have all of them, and processes that open them now do not.
 */
export function checkSeal(file: string): 'sound' | 'copied' | 'altered' | 'missing' | 'incomplete' {
  for (let look = 0; look < looks; look++) {
    const seal = readSeal(file)
    const state = readState(file)
    if (!state) return 'missing'
    if (seal === broken || seal === format(state)) return 'sound'
    // A writer that has begun or finished in between has written another seal.
    if (seal !== readSeal(file)) continue
    if (seal?.startsWith(`${state.content}\n`)) return 'copied'
    return isPartMissing(seal, state) ? 'incomplete' : 'altered'
  }
  return 'sound'
}

/** A mark that changes with a catalog's files; `undefined` if they are missing. Costs two `stat`. */
export function getStateMark(file: string): string | undefined {
  const state = readState(file)
  return state && format(state)
}
