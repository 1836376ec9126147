import { openGroup } from './groups'
import { mendMath } from './math-mode'
import type { MendState } from './mend-state'
import type { TexToken } from './scan'
import { isTypeset, TEXT_COMMANDS } from './vocabulary'

/** Whether `token` ends a text group that its author left open. */
export function endsOpenText(state: MendState, { kind, text }: TexToken): boolean {
  if (state.top.kind !== 'text' || kind !== 'command') return false
  return text === '\\begin' || text === '\\end' || (text === '\\\\' && !state.top.matched)
}

/**
 * Repairs a token inside `\text{…}`: signs that TeX reserves are escaped; math that cannot stand there
 * interrupts the group.
 */
export function mendText(state: MendState, token: TexToken): void {
  const { kind, text } = token
  const { top } = state
  if (top.interrupted && continuesMath(state, token)) {
    mendMath(state, token)
    return
  }
  if (text === '^' || (kind === 'command' && isMathOnly(state, text))) {
    if (!top.interrupted) leaveText(state)
    top.interrupted = true
    mendMath(state, token)
    return
  }
  if (kind === 'close') {
    state.pop()
    return
  }
  if (top.interrupted) {
    state.endScript()
    state.payOwed()
    top.interrupted = false
    state.out.push(top.opener)
  }
  if (kind === 'open') {
    state.push({ kind: 'text', close: '}', opener: top.opener }, '{', state.at - 1)
  } else if (isMathDelimiter(state, text)) {
    state.push({ kind: 'math', close: text === '$' ? '$' : '\\)' }, text)
  } else if (kind === 'command') mendTextCommand(state, text)
  else if (text === '$') state.out.push('{\\textdollar}')
  else if (/^[_&%#]$/.test(text)) state.out.push(`\\${text}`)
  else if (isTypeset(text)) state.out.push(text)
}

/** Closes the text group for a while; one that is still empty is not written at all. */
function leaveText({ out, top }: MendState): void {
  if (out.at(-1) === top.opener) out.pop()
  else out.push('}')
}

/** Tokens between the delimiters of math in text; a bound for formulas full of opening ones. */
const LONGEST_MATH = 200

/** `$` or `\(` with a partner before the group's end: what stands between is math. */
function isMathDelimiter(state: MendState, text: string): boolean {
  if (text !== '$' && text !== '\\(') return false
  const close = text === '$' ? '$' : '\\)'
  for (let depth = 0, offset = 0; depth >= 0 && offset < LONGEST_MATH; offset++) {
    const token = state.peek(offset)
    if (!token) return false
    if (depth === 0 && token.text === close) return true
    depth += token.kind === 'open' ? 1 : token.kind === 'close' ? -1 : 0
  }
  return false
}

function continuesMath(state: MendState, { kind }: TexToken): boolean {
  if (state.scriptOpen || kind === 'script') return true
  return kind === 'open' && (state.top.owed > 0 || state.peek(-2)?.kind === 'command')
}

function isMathOnly({ commands }: MendState, command: string): boolean {
  const name = command.slice(1)
  return /^[A-Za-z]/.test(name) && !commands.isKnownInText(name)
}

function mendTextCommand(state: MendState, text: string): void {
  const name = text.slice(1)
  if (/^[A-Za-z]/.test(name)) {
    if (TEXT_COMMANDS.has(name) && state.groupFollows) openGroup(state, name)
    else state.out.push(text)
  } else if (name === '\n') state.out.push('\\ ')
  else if (name !== '' && ' #%&_{}\\$,;:!'.includes(name)) state.out.push(text)
  else if (/^['"`^~=.]$/.test(name) && /word|open|command/.test(state.peek()?.kind ?? '')) {
    state.out.push(text)
  } else state.out.push(name)
}
