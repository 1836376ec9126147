import { openGroup, TEXT_SUBSTITUTES } from './groups'
import { repairMath } from './math-mode'
import type { RepairState } from './repair-state'
import type { TexToken } from './scan'
import { isTypeset, TEXT_COMMANDS } from './vocabulary'

/** Whether `token` ends a text group that its author left open. */
export function endsOpenText(state: RepairState, { kind, text }: TexToken): boolean {
  if (state.top.kind !== 'text' || kind !== 'command') return false
  return text === '\\begin' || text === '\\end' || (text === '\\\\' && !state.top.matched)
}

/**
 * Repairs a token inside `\text{…}`: signs that TeX reserves are escaped; math that cannot stand there
 * interrupts the group.
 */
export function repairText(state: RepairState, token: TexToken): void {
  const { kind, text } = token
  const { top } = state
  if (top.interrupted && continuesMath(state, token)) {
    repairMath(state, token)
    return
  }
  if (text === '^' || (kind === 'command' && isMathOnly(state, text))) {
    if (!top.interrupted) leaveText(state)
    top.interrupted = true
    repairMath(state, token)
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
  } else if (kind === 'command') repairTextCommand(state, text)
  else if (text === '$') state.out.push('{\\textdollar}')
  else if (/^[_&%#]$/.test(text)) state.out.push(`\\${text}`)
  else if (text === '|' && state.place.inTable) state.out.push('{\\textbar}')
  else if (isTypeset(text)) state.out.push(text)
}

/** Closes the text group for a while; one that is still empty is not written at all. */
function leaveText({ out, top }: RepairState): void {
  if (out.at(-1) === top.opener) out.pop()
  else out.push('}')
}

function continuesMath(state: RepairState, { kind }: TexToken): boolean {
  if (state.scriptOpen || kind === 'script') return true
  return kind === 'open' && (state.top.owed > 0 || state.peek(-2)?.kind === 'command')
}

function isMathOnly({ commands }: RepairState, command: string): boolean {
  const name = command.slice(1)
  return /^[A-Za-z]/.test(name) && !TEXT_SUBSTITUTES.has(name) && !commands.isKnownInText(name)
}

function repairTextCommand(state: RepairState, text: string): void {
  const name = text.slice(1)
  if (/^[A-Za-z]/.test(name)) {
    if (TEXT_COMMANDS.has(name) && state.groupFollows) openGroup(state, name)
    else state.out.push(TEXT_SUBSTITUTES.get(name) ?? text)
  } else if (name === '$') state.out.push('{\\textdollar}')
  else if (name === '\n') state.out.push('\\ ')
  else if (name !== '' && ' #%&_{}\\'.includes(name)) state.out.push(text)
  else state.out.push(name)
}
