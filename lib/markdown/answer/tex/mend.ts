import type { TexCommands } from './commands'
import { readDefinition } from './definitions'
import { mendMath } from './math-mode'
import { MendState } from './mend-state'
import { type TexToken, trimTex } from './scan'
import { endsOpenText, mendText } from './text-mode'

/**
 * TeX that KaTeX can set, from TeX as people write it; most correct TeX comes back as it was. No letter or digit is
 * lost. Formulas that have nothing wrong must not cost: one pass, and KaTeX is not asked.
 */
export function mendTex(tex: string, display: boolean, commands: TexCommands): string {
  const state = new MendState(tex, display, commands)
  for (let token = state.take(); token; token = state.take()) mendToken(state, token)
  while (state.depth > 0) state.pop()
  state.endScript()
  state.payOwed()
  const mended = trimTex(state.out.join(''))
  return state.aligned ? `\\begin{aligned}${mended}\\end{aligned}` : mended
}

function mendToken(state: MendState, token: TexToken): void {
  while (endsOpenText(state, token)) state.pop()
  if (state.top.kind === 'wrap' && state.top.owed <= 0 && token.kind !== 'open') state.pop()
  if (endMath(state, token) || (token.kind === 'command' && copyDefinition(state))) return
  if (state.top.kind === 'verbatim') copyToken(state, token)
  else if (state.top.kind === 'text') mendText(state, token)
  else mendMath(state, token)
}

/** Ends the math in text that the token closes. */
function endMath(state: MendState, { text }: TexToken): boolean {
  if (!(text === '$' || text === '\\)') || !state.isInMath(text)) return false
  while (state.top.kind !== 'math') state.pop()
  state.pop()
  return true
}

/** Inside chemistry, colours and the like: only what would break the formula around it is changed. */
function copyToken(state: MendState, { kind, text }: TexToken): void {
  if (kind === 'open') state.push({ kind: 'verbatim', close: '}' }, '{', state.at - 1)
  else if (kind === 'close') state.pop()
  else if (text === '%') state.out.push('\\%')
  else if (text !== '\\') state.out.push(text)
}

/** Copies the definition that begins at the current token, as KaTeX takes it where the command exists, or does not. */
function copyDefinition(state: MendState): boolean {
  const found = readDefinition(state.tokens, state.at - 1)
  if (!found) return false
  const texts = state.tokens.slice(found.start, found.end).map(({ text }) => text)
  if (/^\\(?:re)?newcommand$/.test(texts[0] ?? '')) {
    texts[0] = state.isKnown(found.name.slice(1)) ? '\\renewcommand' : '\\newcommand'
    if (texts[1] === '*') texts[1] = ''
  }
  state.out.push(...texts)
  state.defined.add(found.name)
  state.at = found.end
  return true
}
