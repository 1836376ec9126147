import { isTexCommand, isTextModeCommand } from './commands'
import { createFrame, type Frame } from './frame'
import { readPhrase } from './phrase'
import { scanTex, type TexToken } from './scan'
import {
  CONTROL_SYMBOLS,
  DELIMITERS,
  DROPPED,
  environmentFor,
  GROUPS,
  NEEDS_GROUP_IN_SCRIPT,
  SUBSTITUTES,
  TEXT_COMMANDS,
  UPRIGHT_COMMANDS,
  VERBATIM_COMMANDS,
  WITH_COLUMNS,
} from './vocabulary'

/** Where the formula will stand. */
export interface FormulaPlace {
  display: boolean
  /** In a table row, where a bare `|` would end the cell. */
  inTable: boolean
}

/**
 * TeX that KaTeX can set, from TeX as people write it: signs that TeX reserves are escaped, a second
 * script gets a symbol of its own, what was left open is closed, what closes nothing is dropped, and
 * phrases of plain words become text. Correct TeX comes back unchanged. No letter or digit is lost.
 */
export function repairTex(tex: string, place: FormulaPlace): string {
  return new TexRepair(tex.trim(), place).run()
}

class TexRepair {
  private readonly tokens: TexToken[]
  private at = 0
  private out: string[] = []
  private readonly frames: Frame[] = [createFrame({ kind: 'root' })]
  private groups = 0
  /** A script sign stands before and wants its argument. */
  private scriptOpen = false
  private aligned = false
  private tagged = false

  constructor(
    tex: string,
    private readonly place: FormulaPlace,
  ) {
    this.tokens = scanTex(tex)
  }

  run(): string {
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at++]
      if (token) this.step(token)
    }
    this.endScript()
    while (this.frames.length > 1) this.pop()
    this.payOwed()
    const tex = this.out.join('')
    return (this.aligned ? `\\begin{aligned}${tex}\\end{aligned}` : tex).trim()
  }

  private get top(): Frame {
    return this.frames.at(-1) as Frame
  }

  private step(token: TexToken): void {
    const { top } = this
    if (top.kind === 'verbatim') {
      this.stepVerbatim(token)
      return
    }
    if (top.kind === 'wrap' && top.owed <= 0 && token.text !== '{') {
      this.pop()
    }
    if (this.top.kind === 'text') this.stepText(token)
    else this.stepMath(token)
  }

  private stepVerbatim(token: TexToken): void {
    if (token.kind === 'open') this.push(createFrame({ kind: 'verbatim', close: '}' }), '{')
    else if (token.kind === 'close') this.pop()
    else if (token.text === '%') this.out.push('\\%')
    else if (token.text !== '\\') this.out.push(token.text)
  }

  private stepText(token: TexToken): void {
    const { kind, text } = token
    const { top } = this
    if (kind === 'command' && (text === '\\\\' || text === '\\begin' || text === '\\end')) {
      this.pop()
      this.step(token)
      return
    }
    if (top.interrupted && this.continuesMath(token)) {
      this.stepMath(token)
      return
    }
    const mathOnly = kind === 'command' && !this.isText(text)
    if (mathOnly || text === '^') {
      if (!top.interrupted) this.out.push('}')
      top.interrupted = true
      this.stepMath(token)
      return
    }
    if (kind === 'close') {
      this.pop()
      return
    }
    if (top.interrupted) {
      top.interrupted = false
      this.out.push(`${top.opener}{`)
    }
    if (kind === 'open')
      this.push(createFrame({ ...top, sup: false, sub: false, interrupted: false }), '{')
    else if (kind === 'command') this.textCommand(text)
    else if (text === '$') this.out.push('{\\textdollar}')
    else if (text === '_' || text === '&' || text === '%' || text === '#')
      this.out.push(`\\${text}`)
    else if (isTypeset(text)) this.out.push(text)
  }

  /** Whether `token` belongs to the math that interrupts a text group. */
  private continuesMath(token: TexToken): boolean {
    if (this.scriptOpen || token.kind === 'script') return true
    if (token.kind === 'open') return this.top.owed > 0 || this.previous()?.kind === 'command'
    return token.kind === 'prime' && this.previous()?.kind === 'command'
  }

  private isText(command: string): boolean {
    const name = command.slice(1)
    if (!/^[A-Za-z]/.test(name)) return true
    return isTextModeCommand(name) || SUBSTITUTES.get(name)?.startsWith('\\text') === true
  }

  private textCommand(text: string): void {
    const name = text.slice(1)
    if (name === '') return
    if (/[A-Za-z]/.test(name)) {
      if (TEXT_COMMANDS.has(name) && this.nextKind() === 'open') this.openGroup(name)
      else this.out.push(SUBSTITUTES.get(name) ?? text)
    } else if (/[ #$%&_{}]/.test(name)) this.out.push(text)
    else this.out.push(name)
  }

  private stepMath(token: TexToken): void {
    const { kind, text } = token
    if (kind === 'space') this.out.push(text)
    else if (kind === 'command') this.command(text.slice(1))
    else if (kind === 'open') this.open()
    else if (kind === 'close') this.close()
    else if (kind === 'script') this.script(text)
    else if (kind === 'prime') this.prime()
    else if (kind === 'word') this.word(text)
    else this.char(text)
  }

  private command(name: string): void {
    if (name === '\\' || name === 'cr') {
      this.rowEnd()
      return
    }
    if (name === 'begin' || name === 'end') {
      this.environment(name)
      return
    }
    if (name === 'left' || name === 'right' || name === 'middle') {
      this.delimiter(name)
      return
    }
    if (name === 'tag' || DROPPED.has(name)) {
      this.tag(name)
      return
    }
    if (!/^[A-Za-z]/.test(name)) {
      this.symbol(name)
      return
    }
    const wrap = this.scriptOpen && NEEDS_GROUP_IN_SCRIPT.has(name)
    this.symbolStarts()
    if (wrap) this.push(createFrame({ kind: 'wrap', close: '}' }), '{')
    if (
      this.nextKind() === 'open' &&
      (TEXT_COMMANDS.has(name) || UPRIGHT_COMMANDS.has(name) || VERBATIM_COMMANDS.has(name))
    ) {
      this.openGroup(name)
      return
    }
    this.top.owed = GROUPS.get(name) ?? 0
    const known =
      SUBSTITUTES.get(name) ?? (isTexCommand(name) ? `\\${name}` : `\\operatorname{${name}}`)
    this.out.push(known)
  }

  /** A command with the group that follows, whose content is not ordinary math. */
  private openGroup(name: string): void {
    while (this.tokens[this.at]?.kind === 'space') this.at++
    this.at++
    const opener = SUBSTITUTES.get(name) ?? `\\${name}`
    const kind = TEXT_COMMANDS.has(name)
      ? 'text'
      : VERBATIM_COMMANDS.has(name)
        ? 'verbatim'
        : 'group'
    this.push(createFrame({ kind, close: '}', opener, upright: true }), `${opener}{`)
  }

  private symbol(char: string): void {
    this.symbolStarts()
    if (CONTROL_SYMBOLS.has(char))
      this.out.push(this.place.inTable && char === '|' ? '\\Vert ' : `\\${char}`)
    else if (char === '\n' || char === '\t') this.out.push('\\ ')
    else if (char !== '' && char !== '(' && char !== ')') this.char(char)
  }

  private open(): void {
    const script = this.scriptOpen
    this.top.owed--
    this.symbolStarts()
    this.push(createFrame({ kind: 'group', close: '}', upright: this.top.upright, script }), '{')
  }

  private close(): void {
    if (this.groups === 0) return
    this.endScript()
    while (this.top.close !== '}' || this.top.kind === 'wrap') this.pop()
    this.pop()
  }

  private script(sign: string): void {
    this.endScript()
    const { top } = this
    const taken = sign === '^' ? top.sup : top.sub
    this.out.push(taken ? `{}${sign}` : sign)
    if (taken) {
      top.sup = false
      top.sub = false
    }
    if (sign === '^') top.sup = true
    else top.sub = true
    this.scriptOpen = true
  }

  private prime(): void {
    if (this.scriptOpen) {
      this.scriptOpen = false
      this.out.push('{\\prime}')
      return
    }
    const { top } = this
    if (top.sup) {
      top.sup = false
      top.sub = false
      this.out.push('{}')
    }
    this.out.push("'")
    let last = this.tokens[this.at]
    while (last?.kind === 'prime') {
      this.out.push("'")
      last = this.tokens[++this.at]
    }
    // KaTeX takes one superscript right after the primes, none later.
    top.sup = last?.text !== '^'
  }

  private word(text: string): void {
    const phrase =
      this.scriptOpen || this.top.upright ? undefined : readPhrase(this.tokens, this.at - 1)
    if (phrase && (phrase.words > 1 || !this.top.script)) {
      this.symbolStarts()
      const spaceBefore =
        this.tokens[this.at - 2]?.kind === 'space' && this.isOperand(this.tokens[this.at - 3])
      this.at += phrase.length - 1
      const spaceAfter = this.nextKindAt(0) === 'space' && this.isOperand(this.tokens[this.at + 1])
      this.out.push(`\\text{${spaceBefore ? ' ' : ''}${phrase.text}${spaceAfter ? ' ' : ''}}`)
      return
    }
    const argumentOnly = this.scriptOpen && text.length > 1
    this.symbolStarts()
    if (argumentOnly || this.top.owed > 0) {
      this.top.owed = Math.max(0, this.top.owed - text.length)
      this.top.sup = false
      this.top.sub = false
    }
    this.out.push(text)
  }

  private isOperand(token: TexToken | undefined): boolean {
    return (
      token !== undefined &&
      (token.kind === 'word' || token.kind === 'close' || /^\d$/.test(token.text))
    )
  }

  private char(char: string): void {
    if (char === '&') {
      this.ampersand()
      return
    }
    if (!isTypeset(char)) return
    this.symbolStarts()
    this.top.owed--
    if (char === '%' || char === '#') this.out.push(`\\${char}`)
    else if (char === '$') this.out.push('\\text{\\textdollar}')
    else if (char === '|' && this.place.inTable) this.out.push('\\vert ')
    else this.out.push(char)
  }

  private ampersand(): void {
    this.endScript()
    this.leaveToRow()
    const { kind } = this.top
    if (kind === 'root') this.aligned = true
    this.top.sup = false
    this.top.sub = false
    this.payOwed()
    this.out.push(kind === 'root' || kind === 'environment' ? '&' : '\\&')
  }

  private rowEnd(): void {
    this.endScript()
    this.leaveToRow()
    this.payOwed()
    this.top.sup = false
    this.top.sub = false
    this.out.push('\\\\')
    // `\\[` would read what follows as a length.
    if (this.tokens[this.at]?.text === '[' && !/^\d/.test(this.tokens[this.at + 1]?.text ?? ''))
      this.out.push('{}')
  }

  /** Inside an environment a cell ends what `\left` opened in it. */
  private leaveToRow(): void {
    while (this.top.kind === 'left' || this.top.kind === 'wrap') this.pop()
  }

  private environment(which: 'begin' | 'end'): void {
    this.endScript()
    const name = this.readName()
    if (which === 'begin') {
      const top = this.place.display && this.frames.length === 1
      const known = environmentFor(name, top)
      const frame = createFrame({ kind: 'environment', close: `\\end{${known}}`, name })
      this.symbolStarts()
      this.push(frame, `\\begin{${known}}`)
      // The columns of an array are no formula.
      if (WITH_COLUMNS.has(known) && this.nextKind() === 'open')
        this.out.push(`{${this.readName()}}`)
      return
    }
    if (!this.frames.some((frame) => frame.kind === 'environment')) return
    while (this.top.kind !== 'environment') this.pop()
    this.pop()
  }

  private readName(): string {
    let name = ''
    while (this.tokens[this.at]?.kind === 'space') this.at++
    if (this.tokens[this.at]?.kind !== 'open') return name
    this.at++
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      this.at++
      if (token.kind === 'close') break
      name += token.text
    }
    return name.trim()
  }

  private delimiter(which: 'left' | 'right' | 'middle'): void {
    this.endScript()
    while (this.tokens[this.at]?.kind === 'space') this.at++
    const next = this.tokens[this.at]
    let sign = next?.text ?? ''
    if (sign === '{' || sign === '}') sign = `\\${sign}`
    else if (next?.kind !== 'command' && !DELIMITERS.has(sign)) sign = ''
    if (sign === '|' && this.place.inTable) sign = '\\vert '
    else if (sign === '\\|' && this.place.inTable) sign = '\\Vert '
    if (which === 'left') {
      if (!sign) return
      this.at++
      this.symbolStarts()
      this.push(
        createFrame({ kind: 'left', close: '\\right.', upright: this.top.upright }),
        `\\left${sign}`,
      )
      return
    }
    const open = this.frames.findLastIndex((frame) => frame.kind !== 'wrap')
    const inLeft = this.frames[open]?.kind === 'left'
    if (sign) this.at++
    if (!inLeft) {
      if (sign !== '.') this.out.push(which === 'right' && sign ? `\\left.\\right${sign}` : sign)
      return
    }
    if (which === 'middle') this.out.push(sign ? `\\middle${sign}` : '')
    else {
      while (this.top.kind === 'wrap') this.pop()
      this.top.close = `\\right${sign || '.'}`
      this.pop()
    }
  }

  /** A number or label: shown once, at the right of a display formula; elsewhere as text. */
  private tag(name: string): void {
    const label = this.nextKind() === 'open' ? this.readName() : ''
    if (name !== 'tag' || !label) return
    const shown = this.place.display && !this.tagged && this.frames.length <= 2
    this.tagged = true
    this.out.push(shown ? `\\tag{${label}}` : `\\quad\\text{(${label})}`)
  }

  private push(frame: Frame, opening: string): void {
    this.scriptOpen = false
    if (frame.close === '}') this.groups++
    this.frames.push(frame)
    this.out.push(opening)
  }

  private pop(): void {
    this.endScript()
    this.payOwed()
    const frame = this.frames.pop()
    if (!frame) return
    if (frame.close === '}') this.groups--
    if (!(frame.kind === 'text' && frame.interrupted)) this.out.push(frame.close)
  }

  /** A symbol begins: it is the argument of an open script, or has no scripts yet. */
  private symbolStarts(): void {
    if (this.scriptOpen) this.scriptOpen = false
    else {
      this.top.sup = false
      this.top.sub = false
    }
  }

  private endScript(): void {
    if (this.scriptOpen) this.out.push('{}')
    this.scriptOpen = false
  }

  private payOwed(): void {
    for (; this.top.owed > 0; this.top.owed--) this.out.push('{}')
  }

  private previous(): TexToken | undefined {
    return this.tokens[this.at - 2]
  }

  private nextKindAt(offset: number): TexToken['kind'] | undefined {
    return this.tokens[this.at + offset]?.kind
  }

  private nextKind(): TexToken['kind'] | undefined {
    const kind = this.nextKindAt(0)
    return kind === 'space' ? this.nextKindAt(1) : kind
  }
}

/** KaTeX stops at control characters, private-use characters and lone surrogates. */
function isTypeset(char: string): boolean {
  return !/[\p{Cc}\p{Co}\p{Cs}\u2028\u2029]/u.test(char)
}
