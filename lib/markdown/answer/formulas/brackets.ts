import { isFormula, isProse } from './accept'
import { countWords } from './count-words'
import type { Scan, Taken } from './scan'
import { takeUnclosed } from './strays'
import { endsInTextGroup } from './text-group'

/** `\(` at token `i`: a formula up to the next `\)`, else up to a `$`, else a bracket. */
export function takeParen(scan: Scan, i: number): Taken | undefined {
  const close = scan.next(i, 'closeParen')
  const again = scan.next(i, 'openParen')
  const dollar = scan.next(i, 'dollar')
  if (
    dollar < Math.min(scan.end('line', i), again, close) &&
    !endsInTextGroup(scan.between(i, dollar)) &&
    isFormula(scan.between(i, dollar), '', scan.after(dollar))
  ) {
    scan.report('mismatched-delimiter', '`\\(` is closed by `$`.', i)
    return scan.formula(i, dollar)
  }
  if (close < Math.min(again, scan.end('block', i))) {
    const content = scan.between(i, close)
    if (content.trim() === '') return undefined
    if (!isProse(content)) return scan.formula(i, close)
  }
  const unclosed = takeUnclosed(scan, i, false)
  if (!unclosed) {
    scan.report('mismatched-delimiter', '`\\(` is never closed: shown as a bracket.', i)
  }
  return unclosed
}

/** `\[` at token `i`: a display formula when TeX or a line break follows, else Markdown's bracket. */
export function takeBracket(scan: Scan, i: number): Taken | undefined {
  const close = scan.next(i, 'closeBracket')
  if (close < Math.min(scan.next(i, 'openBracket'), scan.end('section', i))) {
    const content = scan.between(i, close)
    const { strong, relation } = countWords(content)
    if ((strong || relation || content.includes('\n')) && !isProse(content)) {
      return scan.formula(i, close, true)
    }
  }
  return takeUnclosed(scan, i, true)
}
