import { isFormula, isProse } from './dollar'
import type { PairState } from './pair-state'
import { takeStrayDollar, takeUnclosed } from './strays'
import { countWords } from './words'

/** `$$` at token `i`: a display formula up to the next `$$` or, in its paragraph, another closer. */
export function takeDisplay(state: PairState, i: number): number {
  const { start } = state.at(i)
  const close = state.next('dollars', i + 1)
  if (close < state.end('section', i) && !isProse(state.between(i, close))) {
    return state.addFormula(i, close, true, start)
  }
  for (const kind of ['dollar', 'closeBracket', 'closeParen'] as const) {
    const other = state.next(kind, i + 1)
    if (other < Math.min(close, state.end('block', i)) && !isProse(state.between(i, other))) {
      state.report('mismatched-delimiter', '`$$` is closed by another delimiter.', start)
      return state.addFormula(i, other, true, start)
    }
  }
  return takeUnclosed(state, i, true) ?? takeStrayDollar(state, i)
}

/** `$` at token `i`, whose sign stands at `start`: a formula on its line, money, or a stray. */
export function takeDollar(state: PairState, i: number, start: number): number {
  return (
    takePair(state, i, start) ??
    takeClosedByParen(state, i, start) ??
    takeEquation(state, i, start) ??
    takeCutCloser(state, i, start) ??
    takeUnclosed(state, i, false) ??
    takeStrayDollar(state, i)
  )
}

function takePair(state: PairState, i: number, start: number): number | undefined {
  const single = state.next('dollar', i + 1)
  const double = state.next('dollars', i + 1)
  const close = Math.min(single, double)
  if (close >= state.tokens.length || state.next('code', i + 1) < close) return undefined
  const content = state.between(i, close)
  const { strong } = countWords(content)
  const line = state.end('line', i)
  if (close > line && (close > state.end('block', i) || !strong)) return undefined
  if (close === single) {
    if (!isFormula(content, state.before(i), state.after(close))) return undefined
    return state.addFormula(i, close, false, start)
  }
  // `$$` here closes one formula and opens the next, or is a typing mistake.
  if (!strong && content !== content.trim()) return undefined
  if (!isFormula(content, state.before(i), '')) return undefined
  state.addFormula(i, close, false, start)
  if (single < line) return takeDollar(state, close, state.at(close).start + 1)
  state.report('mismatched-delimiter', '`$` is closed by `$$`.', start)
  return close + 1
}

function takeClosedByParen(state: PairState, i: number, start: number): number | undefined {
  const close = state.next('closeParen', i + 1)
  const stop = Math.min(
    state.end('line', i),
    state.next('openParen', i + 1),
    state.next('dollar', i + 1),
    state.next('dollars', i + 1),
  )
  if (close >= stop || !isFormula(state.between(i, close), '', '')) return undefined
  state.report('mismatched-delimiter', '`$` is closed by `\\)`.', start)
  return state.addFormula(i, close, false, start)
}

/** A formula that ends in an amount of money: `$C = $150$`, or `$C = $150` in prose. */
function takeEquation(state: PairState, i: number, start: number): number | undefined {
  const sign = state.next('dollar', i + 1)
  const text = state.tokens[sign + 1]
  if (sign >= state.end('line', i) || text?.kind !== 'text') return undefined
  const content = state.between(i, sign)
  const left = /^(?=\s*[^\s\d])(.*?)[-+*/=<>≈×÷]\s*$/.exec(content)?.[1]
  const amount = /^\d(?:[\d.,]*\d)?/.exec(state.slice(text))?.[0]
  if (!left || !amount || !isFormula(left.trim(), state.before(i), '')) return undefined
  state.pieces.push({ kind: 'formula', tex: `${content}$${amount}`, display: false, start })
  const end = text.start + amount.length
  if (end === text.end && state.tokens[sign + 2]?.kind === 'dollar') return sign + 3
  state.addText(state.raw.slice(end, text.end), end)
  return sign + 2
}

/** A closing `\)` that lost its bracket: backslash and space. */
function takeCutCloser(state: PairState, i: number, start: number): number | undefined {
  const text = state.tokens[i + 1]
  if (text?.kind !== 'text') return undefined
  const content = state.slice(text)
  const cut = content.indexOf('\\ ')
  if (cut < 1 || /^\s*\d/.test(content)) return undefined
  if (!isFormula(content.slice(0, cut), '', '')) return undefined
  state.report('mismatched-delimiter', 'A formula is closed by a lone backslash.', start)
  state.pieces.push({ kind: 'formula', tex: content.slice(0, cut), display: false, start })
  state.addText(content.slice(cut + 1), text.start + cut + 1)
  return i + 2
}
