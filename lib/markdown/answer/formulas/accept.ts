import { countWords } from './count-words'

const SCALED_AMOUNT_AND_WORD =
  /^[\d.,]+\s*(?:k|K|M|m|B|bn|thousand|million|billion|trillion)\s+\p{L}{2}/u
const CURRENCY = /(?:^|[^A-Za-z])(?:US|U\.S\.|Can|CA|C|AU|A|NZ|HK|SG|S|NT|MX|R)\s?$/
const OPEN_END = /[-–—+*/×÷=<>≈,:;([{~]$/

/** The column of a cell in a spreadsheet: `$A$1`. */
const COLUMN = /^[A-Z]{1,3}$/

/**
 * Whether what stands between two dollar signs is a formula, not an amount of money and the prose up
 * to the next amount. `before` is the line up to the opening sign, `after` the character behind the
 * closing one, empty at the end. Real answers pad their formulas (`$ w $`), so spacing alone does not tell.
 */
export function isFormula(content: string, before: string, after: string): boolean {
  const tex = content.trim()
  if (!tex) return false
  const digitAfter = /^\d/.test(after)
  if (digitAfter && (CURRENCY.test(content) || COLUMN.test(content))) return false
  const { words, stops, strong, relation } = countWords(tex)
  const uneven = /^\s/.test(content) !== /\s$/.test(content)
  const openEnd = OPEN_END.test(tex) && !/[\^_\\].$/.test(tex)
  const afterLetter = /\p{L}$/u.test(before)
  if (openEnd && /^[\p{L}\p{N}]/u.test(after)) return false
  if (!strong && followsAmount(content, before)) return false
  // `$HOME_DIR and $PATH_X`: the second sign opens, as the first.
  if (/^\S[^\\{]*\s$/.test(content) && /^\p{L}/u.test(after)) return false
  if (/^\d/.test(tex)) {
    if (digitAfter || stops > 0 || openEnd) return false
    if (strong) return true
    return !(words > 1 || uneven || afterLetter || SCALED_AMOUNT_AND_WORD.test(tex))
  }
  if (relation && content === tex && stops < 3 && words < 16 && !/[.,;!?]\s/.test(tex)) return true
  if (!strong && (stops >= 2 || (uneven && words > 0 && !relation))) return false
  if (!strong && !relation && stops > 0 && content !== tex) return false
  // `$ ) $` is a formula; what begins with a closing sign and goes on with letters is prose.
  const startsInProse = /^[)\]},;?].*\p{L}/u.test(tex)
  if (!strong && (startsInProse || (uneven && afterLetter))) return false
  return stops < 3 && words < 6
}

/** Whether the opening sign ends an amount (`35$`) and `content` leads on to the next one. */
function followsAmount(content: string, before: string): boolean {
  if (/^[\p{L}\p{N}\\({|]/u.test(content)) return false
  const isAmount = /\d\s?$/.test(content)
  if (/\d$/.test(before)) return isAmount || !/^[-+=<>^_]\S/.test(content)
  return isAmount && /\d\s$/.test(before)
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
