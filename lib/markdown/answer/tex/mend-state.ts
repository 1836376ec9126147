import type { TexCommands } from './commands'
import { scanTex, type TexToken } from './scan'

/** An open group, environment or `\left` of the formula under repair. */
export interface Frame {
  /** `wrap` is a group that the repair put around the argument of a script, `math` is `$…$` or `\(…\)` in text. */
  kind: 'root' | 'group' | 'text' | 'verbatim' | 'environment' | 'left' | 'wrap' | 'math'
  /** What ends it in the output. */
  close: string
  /** Its closing brace exists in the source. True for anything but braces. */
  matched: boolean
  /** Scripts that the last symbol has. */
  sup: boolean
  sub: boolean
  /** Groups that the last command still needs. */
  owed: number
  /** Only on `text`: what opens it again after math that cannot stand in it. */
  opener: string
  /** Only on `text`: such math is being written. */
  interrupted: boolean
}

const DEFAULTS: Omit<Frame, 'kind'> = {
  close: '',
  matched: true,
  sup: false,
  sub: false,
  owed: 0,
  opener: '',
  interrupted: false,
}

/** Reads the tokens of a formula and writes the repaired one, keeping what is open. */
export class MendState {
  readonly tokens: TexToken[]
  /** Index of the token after the current one. */
  at = 0
  readonly out: string[] = []
  /** Commands that the formula has defined, with their backslashes. */
  readonly defined = new Set<string>()
  /** A script sign was written and wants its argument. */
  scriptOpen = false
  /** Columns were found outside any environment. */
  aligned = false
  tagged = false
  private readonly frames: Frame[] = [{ ...DEFAULTS, kind: 'root' }]
  private readonly open = { group: 0, environment: 0 }
  private readonly matched: Set<number>

  constructor(
    tex: string,
    readonly display: boolean,
    readonly commands: TexCommands,
  ) {
    this.tokens = scanTex(tex)
    this.matched = matchBraces(this.tokens)
  }

  get top(): Frame {
    return this.frames[this.frames.length - 1] as Frame
  }

  get depth(): number {
    return this.frames.length - 1
  }

  /** Braces of the author's that are open. */
  get openGroups(): number {
    return this.open.group
  }

  get openEnvironments(): number {
    return this.open.environment
  }

  /** Whether KaTeX, the formula or one before it in the answer knows `\name`. */
  isKnown(name: string): boolean {
    const { commands, defined } = this
    return commands.isKnown(name) || commands.definitions.has(name) || defined.has(`\\${name}`)
  }

  take(): TexToken | undefined {
    return this.tokens[this.at++]
  }

  peek(offset = 0): TexToken | undefined {
    return this.tokens[this.at + offset]
  }

  skipSpaces(): void {
    while (this.peek()?.kind === 'space') this.at++
  }

  /** Whether a group follows, white space aside. */
  get groupFollows(): boolean {
    return this.peek(this.peek()?.kind === 'space' ? 1 : 0)?.kind === 'open'
  }

  /** Takes the group that follows and returns its source; empty when none follows. */
  takeGroup(): string {
    if (!this.groupFollows) return ''
    this.skipSpaces()
    this.at++
    let text = ''
    let depth = 0
    for (let token = this.take(); token; token = this.take()) {
      if (token.kind === 'open') depth++
      else if (token.kind === 'close' && --depth < 0) break
      text += token.text
    }
    return text.trim()
  }

  /** Opens a frame; `brace` is the index of the token that opens it, when one does. */
  push(own: Partial<Frame> & Pick<Frame, 'kind'>, opening: string, brace?: number): void {
    this.scriptOpen = false
    const frame = { ...DEFAULTS, ...own, matched: brace === undefined || this.matched.has(brace) }
    if (frame.close === '}' && frame.kind !== 'wrap') this.open.group++
    if (frame.kind === 'environment') this.open.environment++
    this.frames.push(frame)
    this.out.push(opening)
  }

  /** Closes the innermost frame. */
  pop(): void {
    if (this.depth === 0) return
    this.endScript()
    this.payOwed()
    const { top } = this
    this.frames.pop()
    if (top.close === '}' && top.kind !== 'wrap') this.open.group--
    if (top.kind === 'environment') this.open.environment--
    if (!top.interrupted) this.out.push(top.close)
  }

  /** A symbol begins: the argument of an open script, or one that has no scripts yet. */
  startSymbol(): void {
    if (!this.scriptOpen) this.forgetScripts()
    this.scriptOpen = false
  }

  forgetScripts(): void {
    this.top.sup = false
    this.top.sub = false
  }

  /** Whether the innermost text holds open math that `close` ends. */
  isInMath(close: string): boolean {
    const open = this.frames.findLast(({ kind }) => kind === 'math' || kind === 'text')
    return open?.kind === 'math' && open.close === close
  }

  /** Gives an open script the empty argument it lacks. */
  endScript(): void {
    if (this.scriptOpen) this.out.push('{}')
    this.scriptOpen = false
  }

  /** Gives the last command the empty groups it lacks. */
  payOwed(): void {
    for (; this.top.owed > 0; this.top.owed--) this.out.push('{}')
  }
}

/** Indexes of the opening braces that have a closing one. */
function matchBraces(tokens: readonly TexToken[]): Set<number> {
  const matched = new Set<number>()
  const open: number[] = []
  for (const [i, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push(i)
    else if (kind === 'close') {
      const opening = open.pop()
      if (opening !== undefined) matched.add(opening)
    }
  }
  return matched
}
