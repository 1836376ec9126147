import { isFormula, isProse } from './dollar'
import type { PairState } from './pair-state'
import { countWords } from './words'

/** A formula that the end of the answer cut off; undefined when what `i` opens is none. */
export function takeUnclosed(state: PairState, i: number, display: boolean): number | undefined {
  const { kind, start } = state.at(i)
  const end = state.end(display ? 'block' : 'line', i)
  if (end < state.tokens.length || state.next(kind, i + 1) < end) return undefined
  const content = state.between(i, end)
  if (!countWords(content).strong || isProse(content)) return undefined
  if (!display && !isFormula(content, '', '')) return undefined
  state.report('unclosed-formula', 'The answer ends inside a formula.', start)
  return state.addFormula(i, end, display, start)
}

/** A dollar sign without a partner: money keeps it; beside TeX or alone on its line it is dropped. */
export function takeStrayDollar(state: PairState, i: number): number {
  const { start, end } = state.at(i)
  const sign = Math.min(state.next('dollar', i + 1), state.next('dollars', i + 1))
  const rest = state.between(i, Math.min(state.end('line', i), sign))
  const before = state.tokens[i - 1]
  const isAlone = rest.trim() === '' && (!before || before.kind === 'break')
  const isAmount = /^\s?[\d.]/.test(state.raw.slice(end, end + 2))
  if (!isAmount && (isAlone || countWords(rest).strong)) {
    state.report('stray-dollar', 'A dollar sign without a partner is dropped.', start)
  } else state.addText('\\$'.repeat(end - start), start)
  return i + 1
}
