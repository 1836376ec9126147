import { openGroup, TEXT_SUBSTITUTES } from './groups'
import { readPhrase } from './phrase'
import type { RepairState } from './repair-state'
import type { TexToken } from './scan'
import {
  repairColumn,
  repairDelimiter,
  repairEnvironment,
  repairRowEnd,
  repairTag,
} from './structure'
import {
  CONTROL_SYMBOLS,
  DELIMITERS,
  DROPPED,
  isTypeset,
  NEEDS_GROUP_IN_SCRIPT,
  OWED_GROUPS,
  SIZES,
  SUBSTITUTES,
  TEXT_COMMANDS,
  UPRIGHT_COMMANDS,
  VERBATIM_COMMANDS,
} from './vocabulary'

/** Repairs a token in math mode. */
export function repairMath(state: RepairState, { kind, text }: TexToken): void {
  if (kind === 'command') repairCommand(state, text.slice(1))
  else if (kind === 'open') {
    const { upright } = state.top
    const script = state.scriptOpen
    state.top.owed--
    state.startSymbol()
    state.push({ kind: 'group', close: '}', upright, script }, '{', state.at - 1)
  } else if (kind === 'close') closeGroup(state)
  else if (kind === 'script') repairScript(state, text)
  else if (kind === 'prime') repairPrimes(state)
  else if (kind === 'word') repairWord(state, text)
  else if (kind === 'space') state.out.push(text)
  else repairChar(state, text)
}

function repairCommand(state: RepairState, name: string): void {
  if (name === '\\' || name === 'cr') repairRowEnd(state)
  else if (name === 'begin' || name === 'end') repairEnvironment(state, name)
  else if (name === 'left' || name === 'right' || name === 'middle') repairDelimiter(state, name)
  else if (name === 'tag') repairTag(state)
  else if (DROPPED.has(name)) state.takeGroup()
  else if (SIZES.has(name) && !delimiterFollows(state)) return
  else if (name === 'limits' || name === 'nolimits') repairLimits(state, name)
  else if ((name === 'hline' || name === 'hdashline') && state.top.kind !== 'environment') return
  else if (/^[A-Za-z]/.test(name)) writeCommand(state, name)
  else repairSymbol(state, name)
}

function writeCommand(state: RepairState, plain: string): void {
  const starred = UPRIGHT_COMMANDS.has(plain) && state.peek()?.text === '*'
  if (starred) state.at++
  const name = starred ? `${plain}*` : plain
  const isKnown = state.commands.isKnown(plain)
  const wrap = state.scriptOpen && (NEEDS_GROUP_IN_SCRIPT.has(plain) || !isKnown)
  state.startSymbol()
  if (wrap) state.push({ kind: 'wrap', close: '}', owed: 1 }, '{')
  const own =
    TEXT_COMMANDS.has(plain) || UPRIGHT_COMMANDS.has(plain) || VERBATIM_COMMANDS.has(plain)
  if (own && state.groupFollows) {
    state.top.owed = 0
    openGroup(state, name)
    return
  }
  state.top.owed = OWED_GROUPS.get(plain) ?? 0
  const substitute = SUBSTITUTES.get(plain) ?? TEXT_SUBSTITUTES.get(plain)
  const known = isKnown ? `\\${name}` : `\\operatorname{${plain}}`
  state.out.push(substitute ?? known)
  if (state.top.owed > 0 && state.peek()?.text === '[') copyOption(state)
}

function delimiterFollows(state: RepairState): boolean {
  const next = state.peek(state.peek()?.kind === 'space' ? 1 : 0)
  return next !== undefined && (DELIMITERS.has(next.text) || next.kind === 'open')
}

/** KaTeX takes them after an operator only; elsewhere scripts stand where they can. */
function repairLimits(state: RepairState, name: string): void {
  const last = state.peek(state.peek(-2)?.kind === 'space' ? -3 : -2)
  if (last?.kind === 'command' && !OWED_GROUPS.has(last.text.slice(1))) state.out.push(`\\${name}`)
}

/** The optional argument of a command: `\sqrt[3]`. */
function copyOption(state: RepairState): void {
  const { tokens, at } = state
  let end = at
  while (end < tokens.length && end - at < 40 && tokens[end]?.text !== ']') end++
  if (tokens[end]?.text !== ']') return
  state.out.push(...tokens.slice(at, end + 1).map(({ text }) => text))
  state.at = end + 1
}

/** A backslash before anything but a letter. */
function repairSymbol(state: RepairState, char: string): void {
  if (char === '$') repairChar(state, state.place.display ? '\\$' : '$')
  else if (char === '|' && state.place.inTable) repairChar(state, '\\Vert ')
  else if (char === '\n' || char === '\t') state.out.push('\\ ')
  else if (CONTROL_SYMBOLS.has(char)) repairChar(state, `\\${char}`)
  else if (char !== '' && char !== '(' && char !== ')') repairChar(state, char)
}

function closeGroup(state: RepairState): void {
  if (state.openGroups === 0) return
  while (state.top.close !== '}' || state.top.kind === 'wrap') state.pop()
  state.pop()
}

function repairScript(state: RepairState, sign: string): void {
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

function repairPrimes(state: RepairState): void {
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

function repairWord(state: RepairState, text: string): void {
  const { top } = state
  const phrase =
    state.scriptOpen || top.upright ? undefined : readPhrase(state.tokens, state.at - 1)
  if (phrase && (phrase.words > 1 || !top.script)) {
    const before = state.peek(-2)?.kind === 'space' && isOperand(state.peek(-3)) ? ' ' : ''
    state.at += phrase.length - 1
    const after = state.peek()?.kind === 'space' && isOperand(state.peek(1)) ? ' ' : ''
    state.startSymbol()
    state.out.push(`\\text{${before}${phrase.text}${after}}`)
    return
  }
  const { scriptOpen } = state
  state.startSymbol()
  // TeX takes one letter as the argument; the next is a symbol of its own.
  if (scriptOpen && text.length > 1) state.forgetScripts()
  top.owed = Math.max(0, top.owed - text.length)
  state.out.push(text)
}

const isOperand = (token: TexToken | undefined): boolean =>
  token?.kind === 'word' || token?.kind === 'close' || /^\d$/.test(token?.text ?? '')

function repairChar(state: RepairState, char: string): void {
  if (char === '&') {
    repairColumn(state)
    return
  }
  if (char.length <= 2 && !char.startsWith('\\') && !isTypeset(char)) return
  state.startSymbol()
  if (state.top.owed > 0) state.top.owed--
  if (char === '%' || char === '#') state.out.push(`\\${char}`)
  else if (char === '$') state.out.push('\\text{\\textdollar}')
  else if (char === '|' && state.place.inTable) state.out.push('\\vert ')
  else state.out.push(char)
}
