import { isFormula, isProse } from './accept'
import { isTex, takeUnclosed } from './brackets'
import { countWords, endsInTextGroup } from './count-words'
import type { Scan, Taken } from './scan'

/** Signs that are passed over inside the text groups of one formula. */
const LONGEST_NEST = 8

/** `$$` at token `i`: a display formula up to the next `$$` or another closer. */
export function takeDisplay(scan: Scan, i: number): Taken | undefined {
  const close = scan.next(i, 'dollars')
  if (close < scan.end('section', i) && !isProse(scan.between(i, close))) {
    return scan.formula(i, close, true)
  }
  const limit = Math.min(close, scan.end('block', i))
  for (const kind of ['dollar', 'closeBracket', 'closeParen'] as const) {
    const other = scan.next(i, kind)
    if (other < limit && !isProse(scan.between(i, other))) {
      return scan.formula(i, other, true, '`$$` is closed by another delimiter.')
    }
  }
  return takeUnclosed(scan, i, true) ?? takeStray(scan, i)
}

/** `$` at token `i`, or the second sign of a `$$` there: a formula on its line, money, or a stray. */
export const takeDollar = (scan: Scan, i: number): Taken | undefined =>
  takePair(scan, i) ??
  takeClosedByParen(scan, i) ??
  takeEquation(scan, i) ??
  takeCutCloser(scan, i) ??
  takeUnclosed(scan, i, false) ??
  takeStray(scan, i)

function takePair(scan: Scan, i: number): Taken | undefined {
  const line = scan.end('line', i)
  const single = closingDollar(scan, i, line)
  const close = Math.min(single, scan.next(i, 'dollars'))
  if (close >= scan.tokens.length || scan.next(i, 'opaque') < close) return undefined
  const content = scan.between(i, close)
  const { strong } = countWords(content)
  if (close > line && (close > scan.end('block', i) || !strong)) return undefined
  if (close === single) {
    return isFormula(content, scan.before(i), scan.after(close))
      ? scan.formula(i, close)
      : undefined
  }
  // `$$` here closes one formula and opens the next, or is a typing mistake.
  if (!strong && content !== content.trim()) return undefined
  if (!isFormula(content, scan.before(i), '')) return undefined
  if (single >= line) return scan.formula(i, close, false, '`$` is closed by `$$`.')
  const half = scan.at(close).start + 1
  scan.halves.set(half, close)
  return { tex: content, display: false, end: half }
}

/** The next sign after token `i` that is none of a formula inside a text group; the next of all where each is. */
function closingDollar(scan: Scan, i: number, line: number): number {
  const first = scan.next(i, 'dollar')
  let close = first
  for (let n = 0; n < LONGEST_NEST && close < line; n++) {
    if (!endsInTextGroup(scan.between(i, close))) return close
    close = scan.next(close, 'dollar')
  }
  return first
}

function takeClosedByParen(scan: Scan, i: number): Taken | undefined {
  const close = scan.next(i, 'closeParen')
  const other = scan.next(i, 'opaque', 'openParen', 'dollar', 'dollars')
  const stop = Math.min(other, scan.end('line', i))
  if (close >= stop || !isFormula(scan.between(i, close), '', '')) return undefined
  return scan.formula(i, close, false, '`$` is closed by `\\)`.')
}

/** A formula that ends in an amount of money: `$C = $150$`, or `$C = $150` in prose. */
function takeEquation(scan: Scan, i: number): Taken | undefined {
  const sign = scan.next(i, 'dollar')
  if (sign >= scan.end('line', i)) return undefined
  const { end } = scan.at(sign)
  const content = scan.between(i, sign)
  const left = /^(?=\s*[^\s\d])(.*?)[-+*/=<>≈×÷]\s*$/.exec(content)?.[1]
  const amount = /^\d(?:[\d.,]*\d)?/.exec(scan.text.slice(end, end + 30))?.[0]
  if (!left || !amount || !isFormula(left.trim(), scan.before(i), '')) return undefined
  const last = end + amount.length
  const closes = scan.text[last] === '$' && scan.text[last + 1] !== '$'
  return { tex: `${content}$${amount}`, display: false, end: closes ? last + 1 : last }
}

/** A closing `\)` that lost its bracket: backslash and space. */
function takeCutCloser(scan: Scan, i: number): Taken | undefined {
  if (scan.tokens[i + 1]?.kind !== 'text') return undefined
  const content = scan.between(i, i + 2)
  const cut = content.indexOf('\\ ')
  if (cut < 1 || /^\s*\d/.test(content)) return undefined
  const tex = content.slice(0, cut)
  if (!isFormula(tex, '', '')) return undefined
  scan.report('mismatched-delimiter', 'A formula is closed by a lone backslash.', i)
  return { tex, display: false, end: scan.at(i).end + cut + 1 }
}

/** A dollar sign without a partner: money keeps it; beside TeX or alone on its line it is dropped. */
function takeStray(scan: Scan, i: number): Taken | undefined {
  const sign = Math.min(scan.next(i, 'dollar', 'dollars'), scan.end('line', i))
  const rest = scan.between(i, sign)
  const before = scan.before(i)
  const isAmount = /^\s?[\d.]/.test(rest) || /\d\s?$/.test(before)
  const isAlone = rest.trim() === '' && before === ''
  if (isAmount || !(isAlone || isTex(rest))) return undefined
  scan.report('stray-dollar', 'A dollar sign without a partner is dropped.', i)
  return { display: false, end: scan.at(i).end }
}
