/** How far the closing quote of a string may be from an escape in it. */
const REACH = 160

/** Where `'` quotes lists and names types more often than it opens a string. */
const NO_SINGLE = new Set('scheme lisp racket clojure haskell'.split(' '))

const TEMPLATES = new Set('javascript js jsx typescript ts tsx'.split(' '))

const COMMENTS: [sign: string, languages: Set<string>][] = [
  [
    '#',
    new Set(
      'python py bash sh shell zsh console ruby rb perl r yaml toml make powershell'.split(' '),
    ),
  ],
  [
    '//',
    new Set(
      'c cpp c++ cs csharp java javascript js jsx typescript ts tsx go rust swift kotlin scala dart php'.split(
        ' ',
      ),
    ),
  ],
  ['--', new Set('sql mysql haskell ada lua vhdl'.split(' '))],
  ['%', new Set('prolog matlab octave erlang latex tex'.split(' '))],
  [';', new Set('scheme lisp racket clojure assembly asm nasm'.split(' '))],
]

/**
 * Follows the strings and comments of code, character by character, to tell the escape `\n` inside a
 * string from a line break that was written the same way.
 */
export class CodeQuotes {
  private open = ''
  private comment = false
  private readonly comments: string[]

  /** `language` is the first word after the opening ticks, lower case; empty when unlabelled. */
  constructor(
    private readonly raw: string,
    private readonly language: string,
  ) {
    const own = COMMENTS.filter(([, languages]) => languages.has(language)).map(([sign]) => sign)
    this.comments = own.length > 0 ? own : ['#', '//']
  }

  /** Takes in what stands at `at` and returns where to go on. Never called on a line break. */
  step(at: number): number {
    const { raw } = this
    const char = raw.charAt(at)
    if (this.comment) return at + 1
    if (this.open) {
      if (char === '\\' && this.open.length === 1) return at + 2
      if (!raw.startsWith(this.open, at)) return at + 1
      const { length } = this.open
      this.open = ''
      return at + length
    }
    if (char === '"' || char === "'" || char === '`') return this.openAt(at, char)
    if (this.comments.some((sign) => raw.startsWith(sign, at)) && this.startsComment(at)) {
      this.comment = true
    }
    return at + 1
  }

  /** A line ended: only a triple-quoted string goes on. */
  endLine(): void {
    this.comment = false
    if (this.open.length === 1) this.open = ''
  }

  /** Whether the `\n` at `at` is an escape inside a string that closes soon. */
  isEscape(at: number): boolean {
    const { raw, open } = this
    if (raw[at - 1] === "'" && raw[at + 2] === "'" && this.open.length < 3) return true
    if (open.length !== 1) return false
    const end = Math.min(raw.length, at + REACH)
    for (let i = at; i < end; ) {
      if (raw[i] === open) return closesString(raw, i)
      if (raw[i] === '\\') {
        if (raw.startsWith('\\n  ', i) || raw.startsWith('\\n\\n', i)) return false
        i += 2
      } else if ((raw[i] === ';' || raw[i] === '{') && raw[i + 1] === '\\') return false
      else i++
    }
    return false
  }

  private openAt(at: number, char: string): number {
    const { raw, language } = this
    if (char === '`') {
      if (TEMPLATES.has(language)) this.open = char
      return at + 1
    }
    if (char === "'" && (NO_SINGLE.has(language) || followsWord(raw, at))) return at + 1
    const triple = char.repeat(3)
    this.open = raw.startsWith(triple, at) ? triple : char
    return at + this.open.length
  }

  private startsComment(at: number): boolean {
    const before = this.raw.charAt(at - 1)
    // A line break of a one-line answer ends in the letter n.
    const lineStart = before === '\n' || (before === 'n' && this.raw[at - 2] === '\\')
    return lineStart || before === ' ' || before === '\t' || before === ';'
  }
}

/** Whether the quote at `at` can end a string: one that opens the next stands before a word or after a bracket. */
function closesString(raw: string, at: number): boolean {
  return !/[\p{L}\p{N}_]/u.test(raw.charAt(at + 1)) && raw[at - 1] !== '('
}

/** Whether a quote at `at` follows a word, string prefixes such as `f'…'` excepted. */
function followsWord(raw: string, at: number): boolean {
  const before = raw.charAt(at - 1)
  if (!/[\p{L}\p{N}_)\].']/u.test(before)) return false
  const escapedBreak = before === 'n' && raw[at - 2] === '\\'
  return !escapedBreak && !(/[rbfuRBFU]/.test(before) && !/[\p{L}\p{N}_]/u.test(raw.charAt(at - 2)))
}
