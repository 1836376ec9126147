import { CodeQuotes } from './code-quotes'
import type { Source } from './source'
import type { Fence } from './token'

/**
 * Reads the fenced code block whose ticks start at `start`, on the line that starts at `lineAt`.
 * `end` is just before the break that follows the closing ticks, or the end of the answer when they
 * are missing. Undefined when the ticks open no fence: their line holds another backtick.
 */
export function readFence(
  source: Source,
  start: number,
  lineAt: number,
): { fence: Fence; end: number } | undefined {
  const { raw } = source
  const ticksEnd = source.runEnd(start, '`')
  if (ticksEnd - start < 3) return undefined
  let at = ticksEnd
  while (at < raw.length && breakInCode(source, at) === 0) if (raw[at++] === '`') return undefined
  const info = raw.slice(ticksEnd, at).trim()
  const fence: Fence = {
    indent: start - lineAt,
    ticks: ticksEnd - start,
    info,
    lines: [],
    closed: false,
  }
  const language = info.split(/[\s{]/, 1)[0]?.toLowerCase() ?? ''
  const quotes = new CodeQuotes(raw, language)
  while (at < raw.length) {
    const lineStart = at + breakInCode(source, at)
    const closing = closingEnd(source, lineStart, fence, language)
    if (closing) {
      fence.closed = closing.proper
      return { fence, end: closing.proper ? closing.end : at }
    }
    at = lineEnd(source, lineStart, quotes)
    quotes.endLine()
    fence.lines.push(dedent(raw.slice(lineStart, at), fence.indent))
  }
  return { fence, end: raw.length }
}

/** Characters of a line break in code, where `\n` is never a TeX command. */
function breakInCode(source: Source, at: number): number {
  if (source.escaped && source.raw[at] === '\\' && source.raw[at + 1] === 'n') return 2
  return source.raw[at] === '\\' ? 0 : source.breakLength(at)
}

function lineEnd(source: Source, from: number, quotes: CodeQuotes): number {
  let at = from
  while (at < source.raw.length) {
    if (breakInCode(source, at) > 0) {
      if (source.raw[at] !== '\\' || !quotes.isEscape(at)) return at
      at += 2
    } else at = Math.min(quotes.step(at), source.raw.length)
  }
  return at
}

/**
 * The end of the line at `lineStart` when it closes `fence`: nothing but enough ticks (proper), or
 * ticks with a language, which open another fence and show that this one was left open.
 */
function closingEnd(
  source: Source,
  lineStart: number,
  fence: Fence,
  language: string,
): { end: number; proper: boolean } | undefined {
  const { raw } = source
  const ticks = source.spacesEnd(lineStart)
  const ticksEnd = source.runEnd(ticks, '`')
  if (ticksEnd - ticks < fence.ticks) return undefined
  const end = source.spacesEnd(ticksEnd)
  if (end >= raw.length || breakInCode(source, end) > 0) return { end, proper: true }
  const word = source.lettersEnd(end)
  const opens = word > end && breakInCode(source, word) > 0 && !/^(md|markdown)$/.test(language)
  return opens ? { end, proper: false } : undefined
}

function dedent(line: string, indent: number): string {
  let at = 0
  while (at < indent && line[at] === ' ') at++
  return line.slice(at)
}
