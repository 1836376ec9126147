import { z } from 'zod'
import { normalizeAddress } from '@/lib/catalog'
import { decodeYaml } from '@/lib/content'
import { escapePattern } from './address-pattern'

const listSchema = z.array(z.object({ from: z.string(), to: z.string().optional() })).length(1)

/** An entry's lines as they stand, comments and blank lines after it included. */
interface Entry {
  text: string
  /** Normal form; absent in what precedes the first entry, and in an entry that cannot be read. */
  from?: string
  /** As written; absent where the address is gone. */
  to?: string
}

/** What `redirects.yaml` is to say of an address: `to` is absent where it is gone. */
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

  /** @param text the file's; absent where there is none. */
  constructor(text = '') {
    this.#entries = text
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
    const last = this.#entries.at(-1)
    if (last && !last.text.endsWith('\n')) last.text += '\n'
    this.#entries.push(writeEntry(move))
  }

  /** As {@link set} for an address at which no public page stood: what is said of it already is in force, and stays. */
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
    return this.#entries.map(({ text }) => text).join('')
  }
}

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
