import { scanTex, type TexToken } from './scan'

/** Commands that define one; every one is KaTeX's, or a macro of `tex-macros.ts`. */
const DEFINING = new Set(
  'newcommand renewcommand providecommand def gdef edef xdef let DeclareMathOperator'
    .split(' ')
    .map((name) => `\\${name}`),
)

/** A quick sign that a formula may define something. */
const MAY_DEFINE = /\\(?:\w*command|[gex]?def|let|Declare)/

/** Characters of the definitions that one answer keeps. */
const LIMIT = 1000

/** A definition in a formula. */
export interface Definition {
  /** What is defined, with its backslash. */
  name: string
  /** Indexes of the tokens of its beginning, of its body and after its end. */
  start: number
  body: number
  end: number
}

/** The definition that begins at `tokens[start]`; `undefined` unless a whole one does. */
export function readDefinition(tokens: readonly TexToken[], start: number): Definition | undefined {
  const command = tokens[start]?.text ?? ''
  if (!DEFINING.has(command)) return undefined
  let at = start + 1
  const skip = (...signs: string[]) => {
    while (tokens[at]?.kind === 'space' || signs.includes(tokens[at]?.text ?? '')) at++
  }
  skip('*', '{')
  const name = tokens[at++]
  if (name?.kind !== 'command') return undefined
  if (command === '\\let') skip('=')
  else if (command.endsWith('def')) while (tokens[at] && tokens[at]?.kind !== 'open') at++
  else {
    skip('}')
    while (tokens[at]?.text === '[') {
      while (tokens[at] && tokens[at]?.text !== ']') at++
      at++
      skip()
    }
  }
  const end = groupEnd(tokens, at)
  return end === undefined ? undefined : { name: name.text, start, body: at, end }
}

/** The index after the group or token at `from`; `undefined` if it does not end. */
function groupEnd(tokens: readonly TexToken[], from: number): number | undefined {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const kind = tokens[at]?.kind
    if (kind === 'open') depth++
    else if (kind === 'close') depth--
    if (depth <= 0) return at + 1
  }
  return undefined
}

/**
 * What the formulas of one answer have defined so far. A definition holds to the end of the answer, as on a page of
 * MathJax or a sheet of LaTeX: it is written before each later formula that uses it, which so stays whole where it is
 * drawn, copied or spelled alone. Nothing reaches another answer.
 */
export class TexDefinitions {
  private readonly sources = new Map<string, string>()
  private size = 0

  /** Whether an earlier formula defines `\name`. */
  has(name: string): boolean {
    return this.sources.has(`\\${name}`)
  }

  /** Keeps the definitions outside groups of a formula that KaTeX accepts; past the limit, none. */
  add(tex: string): void {
    if (!MAY_DEFINE.test(tex)) return
    const tokens = scanTex(tex)
    let depth = 0
    for (let at = 0; at < tokens.length; at++) {
      const kind = tokens[at]?.kind
      if (kind === 'open') depth++
      else if (kind === 'close') depth--
      const found = depth === 0 ? readDefinition(tokens, at) : undefined
      if (!found) continue
      this.keep(found.name, writeDefinition(tokens, found))
      at = found.end - 1
    }
  }

  /** The definitions that a formula uses and does not make itself, in their order. */
  resolve(tex: string): string {
    if (this.sources.size === 0) return ''
    let used = tex
    let prefix = ''
    for (const [name, source] of [...this.sources].reverse()) {
      if (!mentions(used, name) || makes(tex, name)) continue
      prefix = source + prefix
      used += source
    }
    return prefix
  }

  private keep(name: string, source: string): void {
    if (!/^\\[A-Za-z]+$/.test(name) || this.size + source.length > LIMIT) return
    this.size += source.length
    this.sources.delete(name)
    this.sources.set(name, source)
  }
}

/** In a form that does not depend on whether the command exists: `\newcommand{\a}[1]{…}` as `\def\a#1{…}`. */
function writeDefinition(
  tokens: readonly TexToken[],
  { name, start, body, end }: Definition,
): string {
  const write = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join('')
  if (!tokens[start]?.text.endsWith('command')) return write(start, end)
  const count = Number(/\[\s*(\d)\s*\]/.exec(write(start, body))?.[1] ?? 0)
  const parameters = Array.from({ length: count }, (_, i) => `#${i + 1}`).join('')
  const content = write(body, end)
  return `\\def${name}${parameters}${content.startsWith('{') ? content : `{${content}}`}`
}

const mentions = (tex: string, name: string): boolean =>
  tex.replaceAll('\\\\', '  ').search(new RegExp(`\\${name}(?![A-Za-z])`)) >= 0

/** Whether a formula defines a command, not only changes it: `\renewcommand` needs what was before. */
const makes = (tex: string, name: string): boolean =>
  new RegExp(
    `\\\\(?:(?:new|provide)command\\*?|[gex]?def|let)\\s*\\{?\\s*\\${name}(?![A-Za-z])`,
  ).test(tex)
