import { openGroup } from './groups'
import type { MendState } from './mend-state'
import type { TexToken } from './scan'
import { mendColumn, mendDelimiter, mendEnvironment, mendRowEnd, mendTag } from './structure'
import {
  CONTROL_SYMBOLS,
  DELIMITERS,
  isTypeset,
  SIZES,
  TEXT_COMMANDS,
  VERBATIM_COMMANDS,
} from './vocabulary'

/** Repairs a token in math mode. */
export function mendMath(state: MendState, { kind, text }: TexToken): void {
  if (kind === 'command') mendCommand(state, text.slice(1))
  else if (kind === 'open') {
    state.top.owed--
    state.startSymbol()
    state.push({ kind: 'group', close: '}' }, '{', state.at - 1)
  } else if (kind === 'close') closeGroup(state)
  else if (kind === 'script') mendScript(state, text)
  else if (kind === 'prime') mendPrimes(state)
  else if (kind === 'word') mendWord(state, text)
  else if (kind === 'space') state.out.push(text)
  else mendChar(state, text)
}

function mendCommand(state: MendState, name: string): void {
  if (name === '\\' || name === 'cr') mendRowEnd(state)
  else if (name === 'begin' || name === 'end') mendEnvironment(state, name)
  else if (name === 'left' || name === 'right' || name === 'middle') mendDelimiter(state, name)
  else if (name === 'tag') mendTag(state)
  else if (name === 'vskip') state.takeGroup()
  else if (SIZES.has(name) && !delimiterFollows(state)) return
  else if (name === 'limits' || name === 'nolimits') mendLimits(state, name)
  else if ((name === 'hline' || name === 'hdashline') && state.top.kind !== 'environment') return
  else if (/^[A-Za-z]/.test(name)) writeCommand(state, name)
  else mendSymbol(state, name)
}

function writeCommand(state: MendState, name: string): void {
  const isKnown = state.isKnown(name)
  const wrap = state.scriptOpen && !(isKnown && state.commands.isScript(name))
  state.startSymbol()
  if (wrap) state.push({ kind: 'wrap', close: '}', owed: 1 }, '{')
  if ((TEXT_COMMANDS.has(name) || VERBATIM_COMMANDS.has(name)) && state.groupFollows) {
    state.top.owed = 0
    openGroup(state, name)
    return
  }
  state.top.owed = state.commands.countGroups(name)
  const inText = !isKnown && state.commands.isKnownInText(name)
  state.out.push(isKnown ? `\\${name}` : inText ? `\\text{\\${name}}` : `\\operatorname{${name}}`)
  if (state.top.owed > 0 && state.peek()?.text === '[') copyOption(state)
}

function delimiterFollows(state: MendState): boolean {
  const next = state.peek(state.peek()?.kind === 'space' ? 1 : 0)
  return next !== undefined && (DELIMITERS.has(next.text) || next.kind === 'open')
}

/** KaTeX takes them after an operator only; elsewhere scripts stand where they can. */
function mendLimits(state: MendState, name: string): void {
  const last = state.peek(state.peek(-2)?.kind === 'space' ? -3 : -2)
  if (last?.kind === 'command' && state.commands.countGroups(last.text.slice(1)) === 0) {
    state.out.push(`\\${name}`)
  }
}

/** The optional argument of a command: `\sqrt[3]`. */
function copyOption(state: MendState): void {
  const { tokens, at } = state
  let end = at
  while (end < tokens.length && end - at < 40 && tokens[end]?.text !== ']') end++
  if (tokens[end]?.text !== ']') return
  state.out.push(...tokens.slice(at, end + 1).map(({ text }) => text))
  state.at = end + 1
}

/** A backslash before anything but a letter. */
function mendSymbol(state: MendState, char: string): void {
  if (char === '\n' || char === '\t') state.out.push('\\ ')
  else if (CONTROL_SYMBOLS.has(char)) mendChar(state, `\\${char}`)
  else if (char !== '' && char !== '(' && char !== ')') mendChar(state, char)
}

function closeGroup(state: MendState): void {
  if (state.openGroups === 0) return
  while (state.top.close !== '}' || state.top.kind === 'wrap') state.pop()
  state.pop()
}

function mendScript(state: MendState, sign: string): void {
  state.endScript()
  const { top } = state
  if (sign === '^' ? top.sup : top.sub) {
    state.forgetScripts()
    state.out.push('{}')
  }
  if (sign === '^') top.sup = true
  else top.sub = true
  state.out.push(sign)
  state.scriptOpen = true
}

function mendPrimes(state: MendState): void {
  if (state.scriptOpen) {
    state.scriptOpen = false
    state.out.push('{\\prime}')
    return
  }
  if (state.top.sup) {
    state.forgetScripts()
    state.out.push('{}')
  }
  state.out.push("'")
  for (; state.peek()?.kind === 'prime'; state.at++) state.out.push("'")
  // KaTeX takes a superscript right after primes, and none later.
  state.top.sup = state.peek()?.text !== '^'
}

function mendWord(state: MendState, text: string): void {
  const { scriptOpen, top } = state
  state.startSymbol()
  // TeX takes one letter as the argument; the next is a symbol of its own.
  if (scriptOpen && text.length > 1) state.forgetScripts()
  top.owed = Math.max(0, top.owed - text.length)
  state.out.push(text)
}

function mendChar(state: MendState, char: string): void {
  if (char === '&') {
    mendColumn(state)
    return
  }
  if (char.length <= 2 && !char.startsWith('\\') && !isTypeset(char)) return
  state.startSymbol()
  if (state.top.owed > 0) state.top.owed--
  if (char === '%' || char === '#') state.out.push(`\\${char}`)
  else if (char === '$') state.out.push('\\text{\\textdollar}')
  else state.out.push(char)
}
