import { isProse } from '../formulas/accept'
import type { Edit } from '../source/edit'
import type { TexCommands } from '../tex/commands'
import type { AnswerProblem } from '../types'

/** A word of prose without the brackets and punctuation around it. */
interface Word {
  text: string
  start: number
  end: number
  /** Something was cut off at this end, or the line ends, so that a formula cannot go on there. */
  opens: boolean
  closes: boolean
  role: 'tex' | 'operator' | 'operand' | 'other'
}

/** What prose without TeX has nothing of. */
const SIGN = /\\[a-zA-Z]{2}|[\^_]\{/

const group = (inner: string): string => `\\{(?:[^{}\\n]${inner && `|${inner}`}){0,200}\\}`

/** Characters up to white space that stands in no group of braces. */
const WORD = new RegExp(`(?:${group(group(group('')))}|\\S)+`, 'g')

const OPERATOR = /^(?:[-+=<>≤≥≈→×±·/]|\\cdot)$/
const OPERAND = /^(?:[-+]?\d[\d.,]*%?|[A-Za-z]|[A-Za-z]_\w|[A-Za-z]\(\w\))$/

/** What would close a formula that nothing opens; and a backslash that would escape what is put behind it. */
const CLOSER = /(?<=[^\\])\$|\\+(?=[()]|$)/

/**
 * Finds TeX that lost its delimiters in prose: commands KaTeX knows and scripts on braced groups (`Fe^{+3}`), with the
 * operators and operands beside them on their line.
 */
export function findBareTex(prose: string, commands: TexCommands): Pick<Word, 'start' | 'end'>[] {
  if (!SIGN.test(prose)) return []
  const words = [...prose.matchAll(WORD)].map(({ 0: source, index }) =>
    readWord(prose, source, index, commands),
  )
  const found: Pick<Word, 'start' | 'end'>[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.role !== 'tex') continue
    const first = words[reach(words, i, -1, found.at(-1)?.end ?? 0)]
    i = reach(words, i, 1, 0)
    const [start, end] = [first?.start ?? 0, words[i]?.end ?? 0]
    if (!isProse(prose.slice(start, end))) found.push({ start, end })
  }
  return found
}

/** The delimiters that the TeX in prose lacks, which begins at `from`. */
export function delimitBareTex(prose: string, from: number, commands: TexCommands): Edit[] {
  return findBareTex(prose, commands).flatMap(({ start, end }) => {
    // A base of several letters is a name, such as an element's, not a product.
    const name = /^[A-Za-z]{2,}(?=[\^_]\{)/.exec(prose.slice(start, end))?.[0]
    const closer = /^(?:\$|\\\))/.exec(prose.slice(end, end + 2))?.[0] ?? ''
    const at = from + start
    const insert = name ? `\\(\\mathrm{${name}}` : '\\('
    const message = 'TeX without delimiters is set as a formula.'
    const problem: AnswerProblem = { code: 'bare-tex', message, offset: at }
    return [
      { at, remove: name?.length ?? 0, insert, problem },
      { at: from + end, remove: closer.length, insert: '\\)' },
    ]
  })
}

/** The index of the last word that belongs to the formula around word `i`, going in one direction. */
function reach(words: readonly Word[], i: number, step: 1 | -1, from: number): number {
  let edge = i
  for (let next = i + step; ; next += step) {
    const [inner, outer] = [words[next - step], words[next]]
    if (!inner || !outer || outer.role === 'other' || outer.start < from) return edge
    if (step > 0 ? inner.closes || outer.opens : inner.opens || outer.closes) return edge
    if (outer.role === 'operator') continue
    const isArticle = outer.role === 'operand' && /^[aAI]$/.test(outer.text)
    const isBound =
      inner.role === 'operator' || outer.role === 'tex' || (inner.role === 'tex' && !isArticle)
    if (!isBound) return edge
    edge = next
  }
}

function readWord(prose: string, source: string, at: number, commands: TexCommands): Word {
  const [, lead = '', inner = ''] = /^(["'“‘*]*)(.*?)[.,;:!?"'”’*]{0,9}$/s.exec(source) ?? []
  const depth = inner.split('(').length - inner.split(')').length
  const isEnclosed = /^\([^()]*\)$/.test(inner)
  const first = inner.startsWith('(') && (isEnclosed || depth > 0) ? 1 : 0
  const last = inner.endsWith(')') && (isEnclosed || depth < 0) ? -1 : undefined
  const [text = ''] = inner.slice(first, last).split(CLOSER)
  const start = at + lead.length + first
  const end = start + text.length
  const opens = start > at || /\n[ \t]*$/.test(prose.slice(Math.max(0, at - 9), at))
  const closes = end < at + source.length || /^[ \t]*\n/.test(prose.slice(end, end + 9))
  const isOperand = OPERAND.test(text) ? 'operand' : 'other'
  const role = isTex(text, commands) ? 'tex' : OPERATOR.test(text) ? 'operator' : isOperand
  return { text, start, end, opens, closes, role }
}

function isTex(word: string, commands: TexCommands): boolean {
  if (/[\p{L}\p{N})\]][\^_]\{/u.test(word)) return true
  return [...word.matchAll(/\\([a-zA-Z]{2,})/g)].some(({ index, 1: name = '' }) => {
    // A file path has words, a drive or slashes before its backslashes.
    const isPath = /(?:[A-Za-z]{2}|[:/\\])$/.test(word.slice(Math.max(0, index - 2), index))
    return !isPath && !/^(?:begin|end)$/.test(name) && commands.isKnown(name)
  })
}
