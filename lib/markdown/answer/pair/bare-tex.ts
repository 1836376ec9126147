import { isTexCommand } from '../tex/commands'

/** A stretch of prose, or TeX that stands in it without delimiters. */
export interface BareSplit {
  kind: 'prose' | 'tex'
  text: string
  /** Index in the prose. */
  at: number
}

const isWordChar = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
const isOperator = (token: string): boolean => /^(?:[-+=<>*/]|\\[a-zA-Z]+)$/.test(token)
const isOperand = (token: string): boolean =>
  /^(?:[-+]?\d[\d.,]*|[A-Za-z]|[A-Za-z]\([A-Za-z]\))$/.test(token)

/**
 * Cuts TeX that lost its delimiters out of prose: a command KaTeX knows, or a script on a braced group
 * (`Fe^{+3}`), with the operands beside it. Undefined when there is none, which is the rule.
 */
export function splitBareTex(prose: string): BareSplit[] | undefined {
  if (!/\\[a-zA-Z]{2}|[\^_]\{/.test(prose)) return undefined
  const parts: BareSplit[] = []
  let from = 0
  for (let at = 0; at < prose.length; ) {
    if (!isAnchor(prose, at)) {
      at++
      continue
    }
    const start = Math.max(from, extendLeft(prose, at))
    const end = extendRight(prose, at)
    if (start > from) parts.push({ kind: 'prose', text: prose.slice(from, start), at: from })
    parts.push({ kind: 'tex', text: uprightBase(prose.slice(start, end)), at: start })
    from = end
    at = end
  }
  if (from === 0) return undefined
  if (from < prose.length) parts.push({ kind: 'prose', text: prose.slice(from), at: from })
  return parts
}

function isAnchor(prose: string, at: number): boolean {
  const char = prose[at]
  const before = prose.charAt(at - 1)
  if (char === '^' || char === '_') return prose[at + 1] === '{' && /[\p{L}\p{N})\]]/u.test(before)
  if (char !== '\\' || before === '\\' || before === ':' || before === '/') return false
  const name = /^[a-zA-Z]{2,}/.exec(prose.slice(at + 1, at + 40))?.[0]
  return name !== undefined && isTexCommand(name)
}

/** Over the symbols attached to the anchor and `operand operator` pairs before them. */
function extendLeft(prose: string, anchor: number): number {
  let start = anchor
  while (start > 0 && isWordChar(prose.charAt(start - 1))) start--
  for (;;) {
    const operator = tokenBefore(prose, start)
    const operand = operator === undefined ? undefined : tokenBefore(prose, operator.start)
    if (!operator || !operand || !isOperator(operator.text) || !isOperand(operand.text))
      return start
    start = operand.start
  }
}

function tokenBefore(prose: string, at: number): { text: string; start: number } | undefined {
  if (prose[at - 1] !== ' ') return undefined
  const end = at - 1
  let start = end
  while (start > 0 && end - start < 12 && prose[start - 1] !== ' ') start--
  return start < end ? { text: prose.slice(start, end), start } : undefined
}

/** Over commands, groups, scripts and attached symbols, then `operator operand` pairs. */
function extendRight(prose: string, anchor: number): number {
  let end = atomEnd(prose, anchor)
  for (;;) {
    const next = / ?(\\[a-zA-Z]+|[-+=<>*/])(?: |(?=\\))/y
    next.lastIndex = end
    const operator = next.exec(prose)
    if (!operator) return end
    const from = next.lastIndex
    const isCommand = operator[1]?.startsWith('\\') === true
    const operand = atomEnd(prose, from)
    const text = prose.slice(from, operand)
    if (text !== '' && (isOperand(text) || /[\\^_{]/.test(text))) end = operand
    else if (isCommand && isTexCommand(operator[1]?.slice(1) ?? '')) return from - 1
    else return end
  }
}

function atomEnd(prose: string, from: number): number {
  let at = from
  while (at < prose.length) {
    const char = prose.charAt(at)
    if (char === '\\') {
      const name = /^[a-zA-Z]+|^[,;:!{}%|]/.exec(prose.slice(at + 1, at + 40))?.[0]
      if (!name) return at
      at += name.length + 1
    } else if (char === '{') at = groupEnd(prose, at)
    else if (isWordChar(char) || char === '^' || char === '_' || char === "'") at++
    else if (char === '(' && /^\([^()\s]{0,20}\)/.test(prose.slice(at, at + 24)))
      at = prose.indexOf(')', at) + 1
    else return at
  }
  return at
}

function groupEnd(prose: string, from: number): number {
  let depth = 0
  for (let at = from; at < prose.length; at++) {
    if (prose[at] === '{') depth++
    else if (prose[at] === '}' && --depth === 0) return at + 1
  }
  return prose.length
}

/** A base of several letters is a name, such as an element, not a product. */
function uprightBase(tex: string): string {
  return tex.replace(/^([A-Za-z]{2,})(?=[\^_]\{)/, '\\mathrm{$1}')
}
