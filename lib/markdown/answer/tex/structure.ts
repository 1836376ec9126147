import type { MendState } from './mend-state'
import { DELIMITERS, environmentFor, WITH_COLUMNS } from './vocabulary'

/** What a cell or row left open ends with it. */
function leaveCell(state: MendState): void {
  state.endScript()
  while (state.top.kind === 'left' || state.top.kind === 'wrap' || !state.top.matched) state.pop()
  state.payOwed()
  state.forgetScripts()
}

/** `&`: a column in an environment; at the top of a formula it makes one; elsewhere it is itself. */
export function mendColumn(state: MendState): void {
  const joinsLetters = state.peek(-2)?.kind === 'word' && state.peek()?.kind === 'word'
  if (state.openEnvironments > 0 || !joinsLetters) leaveCell(state)
  const { kind } = state.top
  const isColumn = kind === 'environment' || (kind === 'root' && !joinsLetters)
  if (isColumn && kind === 'root') state.aligned = true
  state.out.push(isColumn ? '&' : '\\&')
}

/** `\\`. A bracket after it would be read as a length. */
export function mendRowEnd(state: MendState): void {
  if (state.top.kind !== 'group' || !state.top.matched) leaveCell(state)
  state.out.push('\\\\')
  const isLength = /^[-\d.]$/.test(state.peek(1)?.text ?? '')
  if (state.peek()?.text === '[' && !isLength) state.out.push('{}')
}

/** What is no symbol can be the argument of a script or command only in a group. */
function startArgument(state: MendState): void {
  const isArgument = state.scriptOpen || state.top.owed > 0
  if (state.top.owed > 0) state.top.owed--
  state.startSymbol()
  if (isArgument) state.push({ kind: 'wrap', close: '}' }, '{')
}

/** `\begin{…}` and `\end{…}`. */
export function mendEnvironment(state: MendState, which: 'begin' | 'end'): void {
  if (which === 'end') {
    state.takeGroup()
    if (state.openEnvironments === 0) return
    while (state.top.kind !== 'environment') state.pop()
    state.pop()
    return
  }
  const isTop = state.display && state.depth === 0
  const name = environmentFor(state.takeGroup(), isTop, state.commands)
  startArgument(state)
  state.push({ kind: 'environment', close: `\\end{${name}}` }, `\\begin{${name}}`)
  if (!WITH_COLUMNS.has(name)) return
  state.out.push(`{${state.groupFollows ? mendColumns(state.takeGroup()) : 'llllll'}}`)
}

/** Columns as KaTeX has them: their sides and lines, without the widths and the material between them. */
function mendColumns(columns: string): string {
  return columns
    .replace(/\*\s*\{(\d)\}\s*\{([^{}]*)\}/g, (_, count, column: string) =>
      column.repeat(Number(count)),
    )
    .replace(/[@!<>]\s*\{[^{}]*\}/g, '')
    .replace(/[pmbX]\s*(?:\{[^{}]*\})?|[LRCJS]/g, 'l')
}

/** `\left`, `\middle` and `\right` with the delimiter that follows. */
export function mendDelimiter(state: MendState, which: 'left' | 'right' | 'middle'): void {
  state.endScript()
  const sign = takeDelimiter(state)
  if (which === 'left') {
    if (!sign) return
    startArgument(state)
    state.push({ kind: 'left', close: '\\right.' }, `\\left${sign}`)
    return
  }
  while (state.top.kind === 'wrap') state.pop()
  if (state.top.kind !== 'left') {
    if (sign && sign !== '.') state.out.push(which === 'right' ? `\\left.\\right${sign}` : sign)
  } else if (which === 'middle') state.out.push(sign ? `\\middle${sign}` : '')
  else {
    state.top.close = `\\right${sign || '.'}`
    state.pop()
  }
}

function takeDelimiter(state: MendState): string {
  state.skipSpaces()
  const text = state.peek()?.text ?? ''
  const sign = text === '{' || text === '}' ? `\\${text}` : text
  if (!DELIMITERS.has(sign)) return ''
  state.at++
  return sign
}

/** `\tag`: KaTeX sets one, in a display formula; others become text after the formula. */
export function mendTag(state: MendState): void {
  const star = state.peek()?.text === '*' ? '*' : ''
  if (star) state.at++
  const label = state
    .takeGroup()
    .replace(/[_&%#^]/g, '\\$&')
    .replaceAll('\\^', '\\^{}')
  if (!label) return
  const isSet = state.display && !state.tagged && state.depth <= 1
  state.tagged = true
  state.out.push(isSet ? `\\tag${star}{${label}}` : `\\quad\\text{${star ? label : `(${label})`}}`)
}
