import { codeSpanEnd, listTickRuns } from './code-span'
import { readFence } from './fence'
import { lineStart, markerEnd } from './line-start'
import { isNCommand } from './n-commands'
import type { Source } from './source'
import type { Token, TokenKind } from './token'

const DELIMITERS: Record<string, TokenKind> = {
  '\\': 'rowEnd',
  '(': 'openParen',
  ')': 'closeParen',
  '[': 'openBracket',
  ']': 'closeBracket',
}

/** Characters between which nothing needs a look. */
const STOP = /[\\$`\n\r]/g

/** Splits the raw field into tokens that cover it without gaps, in one pass. */
export function lexAnswer(source: Source): Token[] {
  const { raw } = source
  const ticks = listTickRuns(raw)
  const tokens: Token[] = []
  let textStart = 0
  let at = 0

  const push = (kind: TokenKind, start: number, end: number): Token => {
    if (start > textStart) tokens.push({ kind: 'text', start: textStart, end: start })
    const token: Token = { kind, start, end }
    tokens.push(token)
    textStart = end
    at = end
    return token
  }

  /** At the start of a line: a fence, alone or behind list markers, becomes a token. */
  const takeFence = (): void => {
    let start = source.spacesEnd(at)
    for (let end = markerEnd(source, start); end > start; end = markerEnd(source, start))
      start = end
    if (raw[start] !== '`') return
    const found = readFence(source, start, at)
    if (found) push('fence', start, found.end).fence = found.fence
  }

  takeFence()
  while (at < raw.length) {
    STOP.lastIndex = at
    const stop = STOP.exec(raw)
    if (!stop) break
    at = stop.index
    const broken = source.breakLength(at)
    if (broken > 0) {
      push('break', at, at + broken).next = lineStart(source, at)
      takeFence()
    } else if (raw[at] === '`') {
      const run = ticks.get(at)
      const end = run ? codeSpanEnd(source, run) : -1
      if (end >= 0) push('code', at, end)
      else push('tick', at, run?.end ?? at + 1)
    } else if (raw[at] === '$') {
      const end = source.runEnd(at, '$')
      if (end - at <= 2) push(end - at === 1 ? 'dollar' : 'dollars', at, end)
      else push('price', at, end)
    } else lexBackslash()
  }
  if (raw.length > textStart) tokens.push({ kind: 'text', start: textStart, end: raw.length })
  return tokens

  function lexBackslash(): void {
    const next = raw.charAt(at + 1)
    const kind = DELIMITERS[next]
    if (kind) {
      push(kind, at, at + 2)
      return
    }
    const end = source.lettersEnd(at + 1)
    if (source.escaped && next === 'n' && isNCommand(raw.slice(at + 1, end)))
      push('nCommand', at, end)
    else if (end > at + 1) at = end
    else at += source.breakLength(at + 1) > 0 ? 1 : 2
  }
}
