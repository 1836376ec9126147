import type { MendState } from './mend-state'
import { TEXT_COMMANDS, VERBATIM_COMMANDS } from './vocabulary'

/** Writes a command with the opening of the group that follows, whose content is not ordinary math. */
export function openGroup(state: MendState, name: string): void {
  const brace = state.peek()?.kind === 'space' ? state.at + 1 : state.at
  state.at = brace + 1
  const opener = `\\${name}{`
  const kind = TEXT_COMMANDS.has(name) ? 'text' : VERBATIM_COMMANDS.has(name) ? 'verbatim' : 'group'
  state.push({ kind, close: '}', opener }, opener, brace)
}
