import type { TexCommands } from './commands'
import { scanTex, type TexToken } from './scan'

/** Commands whose group is set as text. */
export const TEXT_COMMANDS: ReadonlySet<string> = new Set(
  'text textrm textsf texttt textnormal textbf textmd textit textup emph mbox hbox textsc intertext shortintertext tag'
    .split(' ')
    .map((name) => `\\${name}`),
)

/** What is open at a place of a formula: a group, a `\left`, an environment, or math in text. */
export interface OpenConstruct {
  kind: 'group' | 'left' | 'environment' | 'math'
  /** Index of the token that opens it. */
  start: number
  /** The environment, or the sign that begins the math. Empty for others. */
  name: string
  /** Its content is set as text. */
  isText: boolean
}

/** What opens and closes each kind; math in text is opened by a sign of its own. */
const CONSTRUCTS = [
  ['group', '{', '}'],
  ['left', '\\left', '\\right'],
  ['environment', '\\begin', '\\end'],
] as const
type Kinds = ReadonlyMap<string, OpenConstruct['kind']>
const OPENERS: Kinds = new Map(CONSTRUCTS.map(([kind, opener]) => [opener, kind]))
const CLOSERS: Kinds = new Map(CONSTRUCTS.map(([kind, , closer]) => [closer, kind]))

/** A formula that KaTeX refuses, as tokens, with the place of the fault; indexes are those of tokens. */
export class DamagedTex {
  readonly tokens: readonly TexToken[]
  /** The token where the fault is; the number of tokens if it is at the end, or at no place. */
  readonly index: number

  constructor(
    tex: string,
    offset: number,
    readonly display: boolean,
    readonly commands: TexCommands,
  ) {
    this.tokens = scanTex(tex)
    this.index = this.tokens.filter(({ start, text }) => start + text.length <= offset).length
  }

  /** The source of a token, by default of the one at the fault; empty past the ends. */
  at(index = this.index): string {
    return this.tokens[index]?.text ?? ''
  }

  /** The source of some tokens. */
  slice(from = 0, to: number = this.tokens.length): string {
    return this.tokens.slice(from, to).reduce((tex, { text }) => tex + text, '')
  }

  /** The formula with other TeX for some tokens. */
  replace(tex: string, from = this.index, to = from + 1): string {
    return this.slice(0, from) + tex + this.slice(to)
  }

  /** The formula with TeX before a token. */
  insert(tex: string, at = this.index): string {
    return this.replace(tex, at, at)
  }

  /** The formula with TeX around some tokens. */
  wrap(before: string, after: string, from = 0, to: number = this.tokens.length): string {
    return this.replace(before + this.slice(from, to) + after, from, to)
  }

  /** The formula without the tokens that `isKept` refuses. */
  filter(isKept: (text: string) => boolean): string {
    return this.tokens.reduce((tex, { text }) => (isKept(text) ? tex + text : tex), '')
  }

  /** Index of the last token up to the fault that is `text`; of the last of all if there is none. */
  last(text: string): number {
    const isText = (token: TexToken) => token.text === text
    const before = this.tokens.slice(0, this.index + 1).findLastIndex(isText)
    return before < 0 ? this.tokens.findLastIndex(isText) : before
  }

  /** The innermost construct that is open before a token. */
  open(at?: number): OpenConstruct | undefined {
    return this.listOpen(at).at(-1)
  }

  /** What is open before a token, the innermost last. */
  listOpen(end = this.index): OpenConstruct[] {
    const open: OpenConstruct[] = []
    let command = ''
    for (let at = 0; at < end; at++) {
      const text = this.at(at)
      const [top, opened, closed] = [open.at(-1), OPENERS.get(text), CLOSERS.get(text)]
      if (opened) {
        const isText = opened === 'group' && (top?.isText || TEXT_COMMANDS.has(command))
        const name = opened === 'environment' ? this.readGroup(at + 1).text : ''
        open.push({ kind: opened, start: at, name, isText: isText ?? false })
      } else if (closed) {
        const last = open.findLastIndex(({ kind }) => kind === closed)
        if (last >= 0) open.length = last
      } else if (top?.kind === 'math' && text === (top.name === '$' ? '$' : '\\)')) open.pop()
      else if (text === '$' || text === '\\(') {
        open.push({ kind: 'math', start: at, name: text, isText: false })
      }
      if (text === '\\begin' || text === '\\end') at = this.readGroup(at + 1).end - 1
      if (this.tokens[at]?.kind !== 'space') command = text
    }
    return open
  }

  /**
   * The first token from `from` on that `isEnd` accepts outside what opens there, or that closes what is open around
   * it; the number of tokens if there is none.
   */
  findEnd(from: number, isEnd: (text: string) => boolean = () => false): number {
    let depth = 0
    for (let at = from; at < this.tokens.length; at++) {
      const text = this.at(at)
      if (depth === 0 && (isEnd(text) || CLOSERS.has(text))) return at
      depth += Number(OPENERS.has(text)) - Number(CLOSERS.has(text))
    }
    return this.tokens.length
  }

  /** Whether what opens a construct is closed, before anything around it is. */
  isClosed({ start, kind }: OpenConstruct): boolean {
    return CLOSERS.get(this.at(this.findEnd(start + 1))) === kind
  }

  /** The end of the group, `\left…\right`, environment or token at `from`, white space aside. */
  endOfConstruct(from: number): number {
    const start = this.skipSpaces(from)
    const kind = OPENERS.get(this.at(start))
    if (!kind) return CLOSERS.has(this.at(start)) ? from : start + 1
    const end = this.findEnd(start + 1)
    if (CLOSERS.get(this.at(end)) !== kind) return end
    if (kind === 'group') return end + 1
    return kind === 'left' ? this.skipSpaces(end + 1) + 1 : this.readGroup(end + 1).end
  }

  /** The end of the command at `from` with the groups and the option that follow it. */
  endOfCommand(from: number): number {
    let end = this.endOfConstruct(from)
    if (this.at(end) === '[') end = this.findEnd(end, (text) => text === ']') + 1
    while (this.at(this.skipSpaces(end)) === '{') end = this.endOfConstruct(end)
    return end
  }

  /** The content of the group at `from`, white space aside, and its end; without one, '' and `from`. */
  readGroup(from: number): { text: string; end: number } {
    const start = this.skipSpaces(from)
    if (this.at(start) !== '{') return { text: '', end: from }
    const end = this.findEnd(start + 1)
    return { text: this.slice(start + 1, end).trim(), end: end + 1 }
  }

  private skipSpaces(from: number): number {
    return this.tokens[from]?.kind === 'space' ? from + 1 : from
  }
}
