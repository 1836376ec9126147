import type { TexCommands } from './commands'
import { repairMath } from './math-mode'
import { type FormulaPlace, RepairState } from './repair-state'
import type { TexToken } from './scan'
import { endsOpenText, repairText } from './text-mode'

/**
 * TeX that KaTeX can set, from TeX as people write it: signs that TeX reserves are escaped, a second
 * script gets a symbol of its own, what was left open is closed, what closes nothing is dropped, and
 * phrases of plain words become text. Correct TeX comes back as it was; no letter or digit is lost.
 */
export function repairTex(tex: string, place: FormulaPlace, commands: TexCommands): string {
  const state = new RepairState(tex.trim(), place, commands)
  for (let token = state.take(); token; token = state.take()) repairToken(state, token)
  while (state.depth > 0) state.pop()
  state.endScript()
  state.payOwed()
  const repaired = state.out.join('').trim()
  return state.aligned ? `\\begin{aligned}${repaired}\\end{aligned}` : repaired
}

function repairToken(state: RepairState, token: TexToken): void {
  while (endsOpenText(state, token)) state.pop()
  if (state.top.kind === 'wrap' && state.top.owed <= 0 && token.kind !== 'open') state.pop()
  if (state.top.kind === 'verbatim') copyToken(state, token)
  else if (state.top.kind === 'text') repairText(state, token)
  else repairMath(state, token)
}

/** Inside chemistry, colours and the like: only what would break the formula around it is changed. */
function copyToken(state: RepairState, { kind, text }: TexToken): void {
  if (kind === 'open') state.push({ kind: 'verbatim', close: '}' }, '{', state.at - 1)
  else if (kind === 'close') state.pop()
  else if (text === '%') state.out.push('\\%')
  else if (text === '|' && state.place.inTable) state.out.push('\\vert ')
  else if (text !== '\\' && text !== '$' && text !== '\\$') state.out.push(text)
}
