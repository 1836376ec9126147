import { isFormula, isProse } from './dollar'
import type { PairState } from './pair-state'
import { takeUnclosed } from './strays'
import { countWords } from './words'

/** `\(` at token `i`: a formula up to the next `\)` in its paragraph, else up to a `$`, else a bracket. */
export function takeParen(state: PairState, i: number): number {
  const { start } = state.at(i)
  const close = state.next('closeParen', i + 1)
  const again = state.next('openParen', i + 1)
  const dollar = state.next('dollar', i + 1)
  if (
    dollar < Math.min(state.end('line', i), again, close) &&
    isFormula(state.between(i, dollar), '', state.after(dollar))
  ) {
    state.report('mismatched-delimiter', '`\\(` is closed by `$`.', start)
    return state.addFormula(i, dollar, false, start)
  }
  if (close < Math.min(state.end('block', i), again) && !isProse(state.between(i, close))) {
    return state.addFormula(i, close, false, start)
  }
  const unclosed = takeUnclosed(state, i, false)
  if (unclosed !== undefined) return unclosed
  state.report('mismatched-delimiter', '`\\(` is never closed: shown as a bracket.', start)
  state.addText('(', start)
  return i + 1
}

/** `\[` at token `i`: a display formula when TeX or a line break follows, else Markdown's bracket. */
export function takeBracket(state: PairState, i: number): number {
  const { start } = state.at(i)
  const close = state.next('closeBracket', i + 1)
  if (close < Math.min(state.end('section', i), state.next('openBracket', i + 1))) {
    const content = state.between(i, close)
    const { strong, relation } = countWords(content)
    if ((strong || relation || content.includes('\n')) && !isProse(content)) {
      return state.addFormula(i, close, true, start)
    }
  }
  const unclosed = takeUnclosed(state, i, true)
  if (unclosed !== undefined) return unclosed
  state.addText('\\[', start)
  return i + 1
}
