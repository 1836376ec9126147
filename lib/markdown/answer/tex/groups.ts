import type { RepairState } from './repair-state'
import { TEXT_COMMANDS, VERBATIM_COMMANDS } from './vocabulary'

/** What stands in for LaTeX commands that KaTeX lacks and that may stand in text. */
export const TEXT_SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  ['mbox', '\\text'],
  ['hbox', '\\text'],
  ['textsc', '\\text'],
  ['intertext', '\\text'],
  ['euro', '\\text{€}'],
  ['texteuro', '\\text{€}'],
  ['permil', '\\text{‰}'],
  ['textdegree', '\\text{°}'],
  ['celsius', '\\text{°C}'],
  ['textmu', '\\text{μ}'],
  ['label', ''],
])

/** Writes a command with the opening of the group that follows, whose content is not ordinary math. */
export function openGroup(state: RepairState, name: string): void {
  const brace = state.peek()?.kind === 'space' ? state.at + 1 : state.at
  state.at = brace + 1
  const bare = name.replace('*', '')
  const opener = `${TEXT_SUBSTITUTES.get(name) ?? `\\${name}`}{`
  const kind = TEXT_COMMANDS.has(bare) ? 'text' : VERBATIM_COMMANDS.has(bare) ? 'verbatim' : 'group'
  state.push({ kind, close: '}', opener, upright: true }, opener, brace)
}
