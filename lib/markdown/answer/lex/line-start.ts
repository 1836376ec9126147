import type { Source } from './source'
import type { LineStart } from './token'

/**
 * Where a list marker (`-`, `*`, `+`, `1.`, `1)`) with its white space ends; `at` itself when there
 * is none.
 */
export function markerEnd(source: Source, at: number): number {
  const { raw } = source
  let end = at
  if (raw[at] === '-' || raw[at] === '*' || raw[at] === '+') end = at + 1
  else {
    while (end - at < 9 && isDigit(raw[end])) end++
    if (end === at || (raw[end] !== '.' && raw[end] !== ')')) return at
    end++
  }
  if (end >= raw.length || source.breakLength(end) > 0) return end
  const space = source.spacesEnd(end)
  return space > end ? space : at
}

const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= '0' && char <= '9'

/** What the line that begins at `at`, just after a break, starts with. */
export function lineStart(source: Source, at: number): LineStart {
  const { raw } = source
  const start = source.spacesEnd(at)
  if (start >= raw.length || source.breakLength(start) > 0) return 'blank'
  if (raw[start] === '#') {
    const end = source.runEnd(start, '#')
    return end - start <= 6 && raw[end] === ' ' ? 'heading' : 'text'
  }
  if (raw[start] === '|') return 'row'
  if (markerEnd(source, start) > start) return 'marker'
  if (raw[start] === '`' && source.runEnd(start, '`') - start >= 3) return 'fence'
  return 'text'
}
