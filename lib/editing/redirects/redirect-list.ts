import { z } from 'zod'
import { normalizeAddress, redirectsFile } from '@/lib/catalog'
import { decodeYaml } from '@/lib/content'
import { escapePattern } from '../address'
import { EditingError } from '../edit'

const listSchema = z.array(z.object({ from: z.string(), to: z.string().optional() })).length(1)

/** An entry's lines as they stand, comments and blank lines after it included. */
interface Entry {
  text: string
  /** Normal form; absent in what precedes the first entry, and in an entry that cannot be read. */
  from?: string
  /** As written; absent if the address is gone. */
  to?: string
}

/** The entry of `redirects.yaml` for an address: `to` is absent if it is gone. */
export interface Move {
  from: string
  to?: string
}

/**
 * `redirects.yaml` as text, edited entry by entry; every other byte stays, and what cannot be read stays
 * as it is.
 */
export class RedirectList {
  #entries: Entry[]
  /** A byte order mark at the beginning of the file, which stays. */
  readonly #mark: string

  /** @param text the file's; absent if there is none. */
  constructor(text = '') {
    this.#mark = text.startsWith(byteOrderMark) ? byteOrderMark : ''
    this.#entries = text
      .slice(this.#mark.length)
      .split(/^(?=-[ \n])/m)
      .filter((part) => part !== '')
      .map(readEntry)
  }

  /** Whether an entry says where an address leads, or that it is gone. */
  has(address: string): boolean {
    return this.#entries.some(({ from }) => from === normalizeAddress(address))
  }

  /** Removes what is said of an address: a page stands there now. Comments stay. */
  remove(address: string): void {
    const asked = normalizeAddress(address)
    this.#entries = this.#entries.flatMap((entry) => {
      if (entry.from !== asked) return [entry]
      const comment = /^#[\s\S]*/m.exec(entry.text)?.[0]
      return comment === undefined ? [] : [{ text: comment }]
    })
  }

  /**
   * Says where an address leads from now on, in place of what was said before. What led there leads on
   * to the same place, so that no chain grows. Nothing may be said of `move.to`: a page stands there.
   */
  set(move: Move): void {
    this.remove(move.from)
    this.#entries = this.#entries.map((entry) => retarget(entry, move))
    this.append([move])
  }

  /**
   * Adds moves at the end, whatever else is said of their addresses.
   * @throws {EditingError} if the file is not a list of entries, so that nothing can be added to it.
   */
  append(moves: readonly Move[]): void {
    this.#open()
    // No `push` of them all: a call takes about a hundred thousand arguments.
    for (const move of moves) this.#entries.push(writeEntry(move))
  }

  /** Makes the end a place where an entry can stand: an empty list and the document's end are taken away. */
  #open(): void {
    this.#entries = this.#entries.map((entry) => {
      const text = entry.text.replace(documentEnd, '')
      return text === entry.text ? entry : { ...entry, text }
    })
    const [head] = this.#entries
    if (head && !/^-[ \n]/.test(head.text)) {
      head.text = head.text.replace(emptyList, '$1')
      const other = /^(?!---\s*$)[^\s#%].*|^[ \t]+[^\s#].*/m.exec(head.text)?.[0]
      if (other !== undefined) {
        throw new EditingError(
          `${redirectsFile} is not a list of entries, but begins with ${JSON.stringify(other)}: mend it first, \`portal check\` says how.`,
        )
      }
    }
    const last = this.#entries.at(-1)
    if (last && last.text !== '' && !last.text.endsWith('\n')) last.text += '\n'
  }

  /** As {@link set} for an address at which no public page stood: what is said of it already is in effect, and stays. */
  offer(move: Move): void {
    if (!this.has(move.from) && !this.#listSteps(move.to).has(move.from)) this.set(move)
  }

  /** An address and those to which it leads. */
  #listSteps(start: string | undefined): Set<string> {
    const steps = new Set<string>()
    let at = start
    while (at !== undefined && !steps.has(at)) {
      const step = normalizeAddress(at)
      steps.add(step)
      at = this.#entries.find(({ from }) => from === step)?.to
    }
    return steps
  }

  toString(): string {
    return this.#mark + this.#entries.map(({ text }) => text).join('')
  }
}

const byteOrderMark = '\uFEFF'

/** A line that ends a YAML document; what follows would be another. */
const documentEnd = /^\.\.\.[ \t]*(?:#.*)?(?:\r?\n|$)/gm

/** An empty list, with a comment that may follow it. */
const emptyList = /^(?:\[\s*\]|\{\s*\}|null|~)[ \t]*(#.*)?(?:\r?\n|$)/m

/** The form that almost every entry has; it needs no YAML parser, which is fifty times slower. */
const plainEntry = /^- from: (\/[\w/.-]*)\n {2}to: (\/[\w/.-]*)\s*$/

function readEntry(text: string): Entry {
  if (!text.startsWith('-')) return { text }
  const [, from, to] = plainEntry.exec(text) ?? []
  if (from && to) return { text, from: normalizeAddress(from), to }
  const { value } = decodeYaml('', Buffer.from(text), listSchema)
  const entry = value?.[0]
  if (!entry) return { text }
  return { text, from: normalizeAddress(entry.from), ...(entry.to !== undefined && entry) }
}

function writeEntry({ from, to }: Move): Entry {
  const text = `- from: ${from}\n  ${to === undefined ? 'gone: true' : `to: ${to}`}\n`
  return { text, from, ...(to !== undefined && { to }) }
}

/** An entry that leads to `move.from` leads on to `move.to`, with its own query and fragment. */
function retarget(entry: Entry, move: Move): Entry {
  const { from, to, text } = entry
  if (from === undefined || to === undefined) return entry
  const [path = ''] = to.split(/[?#]/)
  if (normalizeAddress(path) !== move.from) return entry
  if (move.to === undefined) {
    const gone = text.replace(/^( +)to:.*$/m, '$1gone: true')
    return gone === text ? writeEntry({ from }) : { text: gone, from }
  }
  const next = move.to + to.slice(path.length)
  const written = text.replace(
    new RegExp(`(\\bto["']?:\\s*["']?)${escapePattern(to)}`),
    `$1${next}`,
  )
  return { text: written, from, to: next }
}
