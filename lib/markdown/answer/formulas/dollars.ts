import { isFormula, isProse } from './accept'
import { countWords } from './count-words'
import type { Scan, Taken } from './scan'
import { takeStrayDollar, takeUnclosed } from './strays'
import { endsInTextGroup } from './text-group'

/** Signs that are passed over inside the text groups of one formula. */
const LONGEST_NEST = 8

/** `$$` at token `i`: a display formula up to the next `$$` or another closer. */
export function takeDisplay(scan: Scan, i: number): Taken | undefined {
  const close = scan.next(i, 'dollars')
  if (close < scan.end('section', i) && !isProse(scan.between(i, close))) {
    return scan.formula(i, close, true)
  }
  for (const kind of ['dollar', 'closeBracket', 'closeParen'] as const) {
    const other = scan.next(i, kind)
    if (other < Math.min(close, scan.end('block', i)) && !isProse(scan.between(i, other))) {
      scan.report('mismatched-delimiter', '`$$` is closed by another delimiter.', i)
      return scan.formula(i, other, true)
    }
  }
  return takeUnclosed(scan, i, true) ?? takeStrayDollar(scan, i)
}

/** `$` at token `i`, or the second sign of a `$$` there: a formula on its line, money, or a stray. */
export function takeDollar(scan: Scan, i: number): Taken | undefined {
  return (
    takePair(scan, i) ??
    takeClosedByParen(scan, i) ??
    takeEquation(scan, i) ??
    takeCutCloser(scan, i) ??
    takeUnclosed(scan, i, false) ??
    takeStrayDollar(scan, i)
  )
}

function takePair(scan: Scan, i: number): Taken | undefined {
  const line = scan.end('line', i)
  const single = closingDollar(scan, i, line)
  const double = scan.next(i, 'dollars')
  const close = Math.min(single, double)
  if (close >= scan.tokens.length || scan.next(i, 'opaque') < close) return undefined
  const content = scan.between(i, close)
  const { strong } = countWords(content)
  if (close > line && (close > scan.end('block', i) || !strong)) return undefined
  const before = scan.before(i)
  if (close === single) {
    if (!isFormula(content, before, scan.after(close))) return undefined
    return scan.formula(i, close)
  }
  // `$$` here closes one formula and opens the next, or is a typing mistake.
  if (!strong && content !== content.trim()) return undefined
  if (!isFormula(content, before, '')) return undefined
  const half = scan.at(close).start + 1
  if (single < line) {
    scan.halves.set(half, close)
    return { tex: content, display: false, end: half }
  }
  scan.report('mismatched-delimiter', '`$` is closed by `$$`.', i)
  return scan.formula(i, close)
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
  scan.report('mismatched-delimiter', '`$` is closed by `\\)`.', i)
  return scan.formula(i, close)
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
