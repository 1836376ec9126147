import { isDeepStrictEqual } from 'node:util'
import {
  decodeRecord,
  type FieldValue,
  type QuestionRecord,
  removeField,
  setField,
} from '@/lib/content'
import { createAddressPattern } from './address'
import type { EditableFile } from './content-slice'
import { EditingError } from './edit'

type Fields = Record<string, unknown>

/**
 * Edits a record's file field by field; every other byte stays. What the file should hold is worked out
 * apart from its text, and both are compared at the end.
 */
export class RecordEditor {
  readonly #file: string
  #text: string
  #fields: Fields

  constructor({ file, source }: EditableFile, { front }: QuestionRecord) {
    this.#file = file
    this.#text = Buffer.from(source).toString('utf8')
    this.#fields = { ...front }
  }

  /** The present value of the top-level field `name`; absent if the file has none. */
  get(name: string): unknown {
    return this.#fields[name]
  }

  /** Writes another address wherever `from` stands, but in the fields `except`. */
  replaceAddress(from: string, to: string, except: readonly string[]): void {
    const pattern = createAddressPattern(from)
    const left = except.map((name) => findFieldLines(this.#text, name))
    this.#text = this.#text.replace(pattern, (match, offset: number) =>
      left.some(([start, end]) => offset >= start && offset < end) ? match : to,
    )
    for (const [name, value] of Object.entries(this.#fields)) {
      if (!except.includes(name))
        this.#fields[name] = mapTexts(value, (text) => text.replace(pattern, to))
    }
  }

  /** Sets a field of the top level, or a member of one. @throws {EditingError} if only its author can. */
  set(path: readonly [string, string?], value: FieldValue): void {
    const [name, member] = path
    this.#text = this.#check(setField(this.#text, path, value), name)
    const old = this.#fields[name]
    this.#fields[name] = member === undefined ? value : { ...(old as Fields), [member]: value }
  }

  /** Removes a field of the top level. @throws {EditingError} if only its author can. */
  remove(name: string): void {
    this.#text = this.#check(removeField(this.#text, name), name)
    delete this.#fields[name]
  }

  /**
   * The edited file's bytes, for the path at which it is to stand.
   * @throws {EditingError} if it does not hold what it should.
   */
  finish(path = this.#file): Uint8Array {
    const after = Buffer.from(this.#text)
    const { record } = decodeRecord(path, after)
    if (!record || !isDeepStrictEqual(record.front, this.#fields)) throw this.#refuse()
    return after
  }

  #check(text: string | undefined, name: string): string {
    if (text === undefined) throw this.#refuse(`the field \`${name}\``)
    return text
  }

  #refuse(what = 'its front matter'): EditingError {
    return new EditingError(
      `The file ${this.#file} writes ${what} in a way that cannot be edited here: write it as \`field: value\`, one a line, and run the command again.`,
    )
  }
}

/** Where the lines of a field of the top level begin and end; an empty range if there is none. */
function findFieldLines(text: string, name: string): [start: number, end: number] {
  const start = text.search(new RegExp(`^${name}:`, 'm'))
  if (start === -1) return [0, 0]
  const length = /\n(?=[^\s#-])|\n(?=---)/.exec(text.slice(start))?.index
  return [start, length === undefined ? text.length : start + length]
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => [key, mapTexts(member, change)])
  return Object.fromEntries(members)
}
