import { isNCommand } from './n-commands'

const LETTER = /[A-Za-z]/

/**
 * The raw field and how its line breaks are written: as backslash + n on one line, or, when it
 * holds a real line break between two characters of text, as themselves.
 */
export class Source {
  readonly escaped: boolean

  constructor(readonly raw: string) {
    this.escaped = !/\n/.test(raw.trim())
  }

  /** Where the letters that start at `from` end. */
  lettersEnd(from: number): number {
    let at = from
    while (at < this.raw.length && LETTER.test(this.raw.charAt(at))) at++
    return at
  }

  /** Where the spaces that start at `from` end. */
  spacesEnd(from: number): number {
    let at = from
    while (this.raw[at] === ' ' || this.raw[at] === '\t') at++
    return at
  }

  /** Characters of the line break at `at`, 0 when there is none. A command such as `\neq` is none. */
  breakLength(at: number): number {
    const { raw } = this
    if (raw[at] === '\n') return 1
    if (raw[at] === '\r') return raw[at + 1] === '\n' ? 2 : 1
    if (!this.escaped || raw[at] !== '\\' || raw[at + 1] !== 'n') return 0
    return isNCommand(raw.slice(at + 1, this.lettersEnd(at + 2))) ? 0 : 2
  }

  /** The character before `at` on its line, empty at the start of a line. */
  charBefore(at: number): string {
    const char = this.raw.charAt(at - 1)
    if (char === '\n' || char === '\r') return ''
    return this.escaped && char === 'n' && this.raw[at - 2] === '\\' ? '' : char
  }

  /** Where the run of `char` that starts at `from` ends. */
  runEnd(from: number, char: string): number {
    let at = from
    while (this.raw[at] === char) at++
    return at
  }
}
