const BY_SOURCE = {
  '\\(': 'openParen',
  '\\)': 'closeParen',
  '\\[': 'openBracket',
  '\\]': 'closeBracket',
  $: 'dollar',
  $$: 'dollars',
} as const

/**
 * What formulas are made of. `text` is everything between the others. `opaque` is what another construct owns: code, an
 * address. `price` is a run of three or more dollar signs, `begin` the start of an environment. A line ends with
 * `blank` before a blank line, `section` before a heading or fence, `item` before a list marker or row, else with `break`.
 */
export type TokenKind =
  | (typeof BY_SOURCE)[keyof typeof BY_SOURCE]
  | ('text' | 'break' | 'item' | 'blank' | 'section' | 'price' | 'begin' | 'opaque')

/** A slice `start..end` of the text. */
export interface Token {
  kind: TokenKind
  start: number
  end: number
  /** Where the environment ends that a `begin` opens; absent if nothing near ends it. */
  close?: number
}

/** Environments of mathematics, those of LaTeX that KaTeX lacks included. */
const ENVIRONMENT =
  /^(?:[pbBvV]?matrix|smallmatrix|subarray|d?array|[dr]?cases|drcases|align(?:at)?(?:ed)?|flalign|gather(?:ed)?|split|multline|eqnarray|equation|displaymath|math|CD)\*?$/

/** Characters of an environment; an answer has none that is longer. */
const LONGEST = 10_000

/** Escapes and marks; the addresses of links, autolinks and bare ones, whose signs are none of a formula's. */
const MARK =
  /\\(?:(begin|end)\{([A-Za-z]+\*?)\}|[^A-Za-z\n])|\$+|`+|\n|~{3,}|<[a-z][a-z\d+.-]*:[^\s<>]*>|https?:\/\/(?:[^\s<$]|\$(?=\w))+|\]\((?:<[^<>\n]*>|(?:[/#]|https?:|mailto:)(?:\\.|[^\s()\\]|\([^\s()]*\))*)/gi

const LINE_START = /[ \t\r>]*(?:(\n|$)|(#{1,6}[ \t]|`{3}|~{3})|([-*+][ \t]|\d{1,9}[.)][ \t]|\|))?/y

/** Splits Markdown into tokens that cover it without gaps. */
export function lexMarkdown(text: string): Token[] {
  const spans = findCode(text)
  const tokens: Token[] = []
  /** Environments that are open, with their first token. */
  const open: { name: string; token: Token | undefined }[] = []
  let from = 0
  const push = (kind: TokenKind, start: number, end: number): void => {
    if (start > from) tokens.push({ kind: 'text', start: from, end: start })
    tokens.push({ kind, start, end })
    from = end
  }
  const marks = new RegExp(MARK)
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const { 0: source, 1: environment, 2: name = '', index } = mark
    const end = marks.lastIndex
    const kind = (BY_SOURCE as Record<string, TokenKind>)[source]
    if (kind) push(kind, index, end)
    else if (environment === 'begin') {
      if (ENVIRONMENT.test(name)) push('begin', index, end)
      open.push({ name, token: ENVIRONMENT.test(name) ? tokens.at(-1) : undefined })
    } else if (environment) {
      const at = open.findLastIndex((each) => each.name === name)
      const [begun] = at < 0 ? [] : open.splice(at)
      if (begun?.token && end - begun.token.start <= LONGEST) begun.token.close = end
    } else if (source === '\n') push(lineEndKind(text, end), index, end)
    else if (source.startsWith('$')) push('price', index, end)
    else if (source.startsWith('`') || source.startsWith('~')) {
      const close = spans.get(index)
      if (close === undefined) continue
      push('opaque', index, close)
      marks.lastIndex = close
    } else if (!source.startsWith('\\')) push('opaque', index, end)
  }
  if (text.length > from) tokens.push({ kind: 'text', start: from, end: text.length })
  return tokens
}

function lineEndKind(text: string, end: number): TokenKind {
  LINE_START.lastIndex = end
  const [, blank, section, item] = LINE_START.exec(text) ?? []
  if (blank !== undefined) return 'blank'
  return section ? 'section' : item ? 'item' : 'break'
}

/** White space, quote signs and list markers that a line starts with, at its end. */
const LINE_PREFIX = /(?:^|\n)[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/
/** What ends a paragraph, item or heading. */
const BLOCK_END = /\n[ \t\r>]*(?:\n|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])/

/** Code spans and fenced code by their start: where each ends. A span stays in its paragraph or item. */
function findCode(text: string): Map<number, number> {
  const code = new Map<number, number>()
  const nearest = new Map<string, number>()
  for (const { 0: run, index } of [...text.matchAll(/`+|~{3,}/g)].reverse()) {
    const close = nearest.get(run)
    nearest.set(run, index)
    if (close === undefined || isApostrophe(text, index)) continue
    const lead = text.slice(Math.max(0, index - 40), index)
    const isFence = run.length >= 3 && LINE_PREFIX.test(lead)
    const isSpan = run.startsWith('`') && !BLOCK_END.test(text.slice(index, close))
    if (isFence || isSpan) code.set(index, close + run.length)
  }
  return code
}

/** Whether the backtick at `at` is the apostrophe of a word (`` Hawai`i ``): after a letter, before a lower-case one. */
export const isApostrophe = (text: string, at: number): boolean =>
  at > 0 && /^[A-Za-zÀ-ɏ]`[a-z]/.test(text.slice(at - 1, at + 2))
