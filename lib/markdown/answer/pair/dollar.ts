import { countWords } from './words'

const isDigit = (char: string): boolean => char >= '0' && char <= '9'

const SCALED_AMOUNT_AND_WORD =
  /^[\d.,]+\s*(?:k|K|M|m|B|bn|thousand|million|billion|trillion)\s+\p{L}{2}/u
const CURRENCY = /(?:^|[^A-Za-z])(?:US|U\.S\.|Can|CA|C|AU|A|NZ|HK|SG|S|NT|MX|R)\s?$/
const OPEN_END = /[-–—+*/×÷=<>≈,:;([{~]$/

/**
 * Whether what stands between two dollar signs is a formula, not an amount of money and the prose up
 * to the next amount. `before` and `after` are the characters outside, empty at the ends of the
 * answer. Real answers pad their formulas (`$ w $`), so spacing alone does not tell.
 */
export function isFormula(content: string, before: string, after: string): boolean {
  const tex = content.trim()
  if (!tex) return false
  const digitAfter = after !== '' && isDigit(after)
  if (digitAfter && CURRENCY.test(content)) return false
  const { words, stops, strong, relation } = countWords(tex)
  const uneven = /^\s/.test(content) !== /\s$/.test(content)
  const openEnd = OPEN_END.test(tex) && !/[\^_\\].$/.test(tex)
  if (openEnd && /[\p{L}\p{N}]/u.test(after)) return false
  if (isDigit(tex.charAt(0))) {
    if (digitAfter || stops > 0 || openEnd) return false
    if (strong) return true
    return !(words > 1 || uneven || /\p{L}/u.test(before) || SCALED_AMOUNT_AND_WORD.test(tex))
  }
  if (!strong && (stops >= 2 || (uneven && words > 0 && !relation))) return false
  if (!strong && !relation && stops > 0 && content !== tex) return false
  // `$ ) $` is a formula; what begins with a closing sign and goes on with letters is prose.
  const startsInProse = /^[)\]},;?].*\p{L}/u.test(tex)
  if (!strong && (startsInProse || (uneven && /\p{L}/u.test(before)))) return false
  return stops < 3 && words < 6
}

/**
 * Whether the content of a pair that only formulas have (`$$…$$`, `\(…\)`, `\[…\]`) is prose after
 * all, so that one of the delimiters must be a stray.
 */
export function isProse(content: string): boolean {
  const { words, stops, strong, relation } = countWords(content)
  if (stops >= 3 && words >= 6) return true
  return !strong && !relation && words >= 2 && stops >= 1
}
