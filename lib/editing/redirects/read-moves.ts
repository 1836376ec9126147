import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { EditingError } from '../edit'

/** One entry of a list of moves. */
export interface ListedMove {
  from: string
  to: string
  /** Line of the list's file, 1-based. */
  line: number
}

const expected =
  'expected is a JSON list of moves, such as `[{ "from": "/old/address", "to": "/learn/physics" }]`'

/**
 * Reads a list of moves, each with its line.
 * @throws {EditingError} saying what is expected and what was found, if the file is no such list.
 */
export async function readMoves(file: string): Promise<ListedMove[]> {
  const refuse = (found: string, cause?: unknown) =>
    new EditingError(`${file} ${found}; ${expected}.`, { cause })
  const text = await readText(file, refuse)
  if (text.trim() === '') throw refuse('is empty')
  const list = parseList(text, refuse)
  const lines = new LineFinder(text)
  return list.map((item, index) => {
    const fault = describeFault(item)
    if (fault !== undefined) throw refuse(`has an entry, number ${index + 1}, that ${fault}`)
    const { from, to } = item as { from: string; to: string }
    return { from, to, line: lines.find(from) }
  })
}

type Refuse = (found: string, cause?: unknown) => EditingError

async function readText(file: string, refuse: Refuse): Promise<string> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw refuse('is not there', cause)
    if (cause.code === 'EISDIR') throw refuse('is a folder', cause)
    throw refuse(`cannot be read (${cause.code ?? cause.message})`, cause)
  })
  if (!isUtf8(bytes)) throw refuse('is not UTF-8')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

function parseList(text: string, refuse: Refuse): unknown[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw refuse(describeForm(text, cause as SyntaxError), cause)
  }
  if (Array.isArray(value)) return value
  throw refuse(`holds ${describeValue(value)} instead of a list`)
}

/** The probable format of a text that is not JSON. */
function describeForm(text: string, error: SyntaxError): string {
  const first = /\S[^\n\r]*/.exec(text)?.[0] ?? ''
  const shown = `its first line is ${JSON.stringify(first.slice(0, 60))}`
  if (first.startsWith('<')) return `is HTML or XML: ${shown}`
  if (/^(?:- |---|[\w-]+:(?: |$))/.test(first)) return `is YAML: ${shown}`
  if (!/^[[{]/.test(first) && /[,;\t]/.test(first)) return `is a table (CSV): ${shown}`
  if (!/^[[{]/.test(first)) return `is not JSON: ${shown}`
  const at = /position (\d+)/.exec(error.message)?.[1]
  const before = text.slice(0, at === undefined ? text.length : Number(at))
  return `is not valid JSON from line ${before.split('\n').length} on`
}

function describeFault(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return `is ${describeValue(item)}`
  }
  for (const name of ['from', 'to']) {
    const value = (item as Record<string, unknown>)[name]
    if (typeof value === 'string') continue
    if (value !== undefined) return `has ${describeValue(value)} as \`${name}\``
    const names = Object.keys(item).map((key) => `\`${key}\``)
    return `has no \`${name}\`, only ${names.join(', ') || 'nothing'}`
  }
  return undefined
}

function describeValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return `the ${typeof value} ${JSON.stringify(value)}`
}

/** Finds the lines of moves in the order of the list. */
class LineFinder {
  readonly #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** Line of the next move from an address; that of the one before, where the file writes the address in another way. */
  find(address: string): number {
    const value = JSON.stringify(address)
    let at = this.#text.indexOf(value, this.#at)
    while (at !== -1 && !/"from"\s*:\s*$/.test(this.#text.slice(Math.max(0, at - 40), at))) {
      at = this.#text.indexOf(value, at + 1)
    }
    if (at === -1) return this.#line
    const end = at + value.length
    this.#line += this.#text.slice(this.#at, end).split('\n').length - 1
    this.#at = end
    return this.#line
  }
}
