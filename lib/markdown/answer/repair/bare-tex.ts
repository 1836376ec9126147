import type { TexCommands } from '../tex/commands'

/** A stretch of prose, or TeX that stands in it without delimiters. */
export interface BareSplit {
  kind: 'prose' | 'tex'
  text: string
  /** Index in the prose. */
  at: number
}

/** How far a brace may be from its partner. */
const LONGEST_GROUP = 200

/** A word of prose without the brackets and punctuation around it. */
interface Word {
  text: string
  start: number
  end: number
  /** Something was cut off at this end, so that a formula cannot go on there. */
  opens: boolean
  closes: boolean
  role: 'tex' | 'operator' | 'operand' | 'other'
}

/**
 * Cuts TeX that lost its delimiters out of prose: commands KaTeX knows and scripts on braced groups
 * (`Fe^{+3}`), with the operators and operands beside them. All of it is prose where there is
 * none, which is the rule.
 */
export function splitBareTex(prose: string, commands: TexCommands): BareSplit[] {
  const whole: BareSplit = { kind: 'prose', text: prose, at: 0 }
  if (!/\\[a-zA-Z]{2}|[\^_]\{/.test(prose)) return [whole]
  const words = readWords(prose, commands)
  const parts: BareSplit[] = []
  let from = 0
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.role !== 'tex') continue
    const first = reach(words, i, -1, from)
    const last = reach(words, i, 1, from)
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
    if (start > from) parts.push({ kind: 'prose', text: prose.slice(from, start), at: from })
    parts.push({ kind: 'tex', text: uprightBase(prose.slice(start, end)), at: start })
    from = end
    i = last
  }
  if (from < prose.length) parts.push({ kind: 'prose', text: prose.slice(from), at: from })
  return parts
}

/** The index of the last word that belongs to the formula around word `i`, going in one direction. */
function reach(words: readonly Word[], i: number, step: 1 | -1, from: number): number {
  let edge = i
  for (let next = i + step; ; next += step) {
    const [inner, outer] = [words[next - step], words[next]]
    if (!inner || !outer || outer.role === 'other' || outer.start < from) break
    if (step > 0 ? inner.closes || outer.opens : inner.opens || outer.closes) break
    if (outer.role === 'operator') continue
    const isArticle = outer.role === 'operand' && /^[aAI]$/.test(outer.text)
    const isBound =
      inner.role === 'operator' || outer.role === 'tex' || (inner.role === 'tex' && !isArticle)
    if (!isBound) break
    edge = next
  }
  return edge
}

function readWords(prose: string, commands: TexCommands): Word[] {
  const words: Word[] = []
  for (let at = 0; at < prose.length; ) {
    if (prose[at] === ' ') {
      at++
      continue
    }
    const end = wordEnd(prose, at)
    words.push(readWord(prose, at, end, commands))
    at = end
  }
  return words
}

function wordEnd(prose: string, from: number): number {
  let at = from
  while (at < prose.length && prose[at] !== ' ')
    at = prose[at] === '{' ? groupEnd(prose, at) : at + 1
  return at
}

/** Past the brace that closes the group at `from`; just past its opening when none is near. */
function groupEnd(prose: string, from: number): number {
  let depth = 0
  const end = Math.min(prose.length, from + LONGEST_GROUP)
  for (let at = from; at < end; at++) {
    if (prose[at] === '{') depth++
    else if (prose[at] === '}' && --depth === 0) return at + 1
  }
  return from + 1
}

function readWord(prose: string, from: number, to: number, commands: TexCommands): Word {
  let [start, end] = [from, to]
  while (start < end && /["'“‘*]/.test(prose.charAt(start))) start++
  while (end > start && /[.,;:!?"'”’*]/.test(prose.charAt(end - 1))) end--
  const unbalanced = (open: string, close: string): number => {
    const text = prose.slice(start, end)
    return text.split(open).length - text.split(close).length
  }
  if (/^\([^()]*\)$/.test(prose.slice(start, end))) {
    start++
    end--
  }
  if (prose[start] === '(' && unbalanced('(', ')') > 0) start++
  if (prose[end - 1] === ')' && unbalanced('(', ')') < 0) end--
  const text = prose.slice(start, end)
  const role = isTex(text, commands)
    ? 'tex'
    : /^(?:[-+=<>≤≥≈→×±·/]|\\cdot)$/.test(text)
      ? 'operator'
      : /^(?:[-+]?\d[\d.,]*%?|[A-Za-z]|[A-Za-z]_\w|[A-Za-z]\(\w\))$/.test(text)
        ? 'operand'
        : 'other'
  return { text, start, end, opens: start > from, closes: end < to, role }
}

function isTex(word: string, commands: TexCommands): boolean {
  if (/[\p{L}\p{N})\]][\^_]\{/u.test(word)) return true
  for (const { index, 1: name = '' } of word.matchAll(/\\([a-zA-Z]{2,})/g)) {
    // A file path has words, a drive or slashes before its backslashes.
    const isPath = /(?:[A-Za-z]{2}|[:/\\])$/.test(word.slice(0, index))
    if (!isPath && !/^(?:begin|end)$/.test(name) && commands.isKnown(name)) return true
  }
  return false
}

/** A base of several letters is a name, such as an element's, not a product. */
function uprightBase(tex: string): string {
  return tex.replace(/^([A-Za-z]{2,})(?=[\^_]\{)/, '\\mathrm{$1}')
}
