import { isFormula, isProse } from './accept'
import { countWords } from './count-words'
import type { Scan, Taken } from './scan'

/** Whether text behind a sign without a partner is TeX, not the name of a variable such as `$HOME_DIR`. */
const isTex = (text: string): boolean =>
  countWords(text).strong && !/^[A-Z][A-Z\d]*_[A-Z]/.test(text)

/** A formula that the end of the answer cut off; undefined when what token `i` opens is none. */
export function takeUnclosed(scan: Scan, i: number, display: boolean): Taken | undefined {
  const end = scan.end(display ? 'block' : 'line', i)
  if (Math.min(end, scan.next(i, 'opaque', scan.at(i).kind)) < scan.tokens.length) return undefined
  const content = scan.between(i, end)
  if (!isTex(content) || isProse(content)) return undefined
  if (!display && !isFormula(content, scan.before(i), '')) return undefined
  scan.report('unclosed-formula', 'The answer ends inside a formula.', i)
  return scan.formula(i, end, display)
}

/** A dollar sign without a partner: money keeps it; beside TeX or alone on its line it is dropped. */
export function takeStrayDollar(scan: Scan, i: number): Taken | undefined {
  const sign = Math.min(scan.next(i, 'dollar', 'dollars'), scan.end('line', i))
  const rest = scan.between(i, sign)
  const before = scan.before(i)
  const isAmount = /^\s?[\d.]/.test(rest) || /\d\s?$/.test(before)
  const isAlone = rest.trim() === '' && before === ''
  if (isAmount || !(isAlone || isTex(rest))) return undefined
  scan.report('stray-dollar', 'A dollar sign without a partner is dropped.', i)
  return { display: false, end: scan.at(i).end }
}
