import { isFormula, isProse } from './accept'
import { countWords, endsInTextGroup } from './count-words'
import type { Scan, Taken } from './scan'

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
    return scan.formula(i, dollar, false, '`\\(` is closed by `$`.')
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

/** An environment at token `i` without delimiters, which the end of the answer may have cut off. */
export function takeEnvironment(scan: Scan, i: number): Taken | undefined {
  const { start, close } = scan.at(i)
  const limit = scan.tokens[scan.end('section', i)]?.start ?? scan.text.length
  const isLast =
    limit === scan.text.length && scan.next(i, 'begin', 'opaque') === scan.tokens.length
  const end = close ?? (isLast ? limit : undefined)
  if (end === undefined || end > limit) return undefined
  const tex = scan.text.slice(start, end)
  return isProse(tex) ? undefined : { tex, display: true, end }
}

/** Whether text behind a sign without a partner is TeX, not the name of a variable such as `$HOME_DIR`. */
export const isTex = (text: string): boolean =>
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
