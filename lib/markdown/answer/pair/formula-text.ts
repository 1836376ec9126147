import { isBreakInMath } from '../lex/n-commands'
import type { Token } from '../lex/token'

/**
 * The TeX between the delimiters at `open` and `close` (exclusive; `close` may be past the end), line
 * breaks decoded. Right after the opening of a display formula and right after a row end, some
 * letters that could complete a command starting with n begin a line instead.
 */
export function formulaText(
  raw: string,
  tokens: readonly Token[],
  open: number,
  close: number,
  display: boolean,
): string {
  const breaksAfterOpen = display && endsWithBreak(raw, tokens, open, close)
  let tex = ''
  for (let i = open + 1; i < close; i++) {
    const token = tokens[i]
    if (!token) break
    const source = raw.slice(token.start, token.end)
    if (token.kind === 'break') tex += '\n'
    else if (token.kind === 'nCommand') {
      const lineEnded = i === open + 1 ? breaksAfterOpen : tokens[i - 1]?.kind === 'rowEnd'
      tex += lineEnded && startsLine(raw, token) ? `\n${source.slice(2)}` : source
    } else tex += source
  }
  return tex
}

/** Whether only white space stands between the last line break and `close`. */
function endsWithBreak(
  raw: string,
  tokens: readonly Token[],
  open: number,
  close: number,
): boolean {
  for (let i = close - 1; i > open; i--) {
    const token = tokens[i]
    if (token?.kind === 'break') return true
    if (token && raw.slice(token.start, token.end).trim() !== '') return false
  }
  return false
}

function startsLine(raw: string, token: Token): boolean {
  const name = raw.slice(token.start + 1, token.end)
  // `\not` before a relation is the negation; nothing else starts with "ot".
  if (name === 'not' && /[\s\\=<>{|]/.test(raw.charAt(token.end))) return false
  return isBreakInMath(name)
}
