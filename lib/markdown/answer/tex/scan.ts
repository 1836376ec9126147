/** A lexical unit of TeX. */
export interface TexToken {
  kind: 'command' | 'open' | 'close' | 'script' | 'prime' | 'space' | 'word' | 'char'
  /** Its source: `\alpha`, `\\`, `{`, `^`, a run of spaces or letters, one character, or `\verb|…|` as a `char`. */
  text: string
}

const verbatim = /\\verb(?![A-Za-z*])([^\s]).*?\1|\\verb\*([^\s]).*?\2/y

const isLetter = (char: string): boolean =>
  (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z')

/** Splits TeX into units that cover it without gaps. */
export function scanTex(tex: string): TexToken[] {
  const tokens: TexToken[] = []
  for (let at = 0; at < tex.length; ) {
    const token = scanOne(tex, at)
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}

function scanOne(tex: string, at: number): TexToken {
  const char = tex.charAt(at)
  if (char === '\\') {
    verbatim.lastIndex = at
    const verb = tex.startsWith('\\verb', at) ? verbatim.exec(tex) : null
    if (verb) return { kind: 'char', text: verb[0] }
    const end = runEnd(tex, at + 1, isLetter)
    return { kind: 'command', text: tex.slice(at, end > at + 1 ? end : at + 2) }
  }
  if (char === '{') return { kind: 'open', text: char }
  if (char === '}') return { kind: 'close', text: char }
  if (char === '^' || char === '_') return { kind: 'script', text: char }
  if (char === "'") return { kind: 'prime', text: char }
  if (isSpace(char)) return { kind: 'space', text: tex.slice(at, runEnd(tex, at, isSpace)) }
  if (isLetter(char)) return { kind: 'word', text: tex.slice(at, runEnd(tex, at, isLetter)) }
  return { kind: 'char', text: String.fromCodePoint(tex.codePointAt(at) ?? 0xfffd) }
}

const isSpace = (char: string): boolean => char === ' ' || char === '\n' || char === '\t'

function runEnd(tex: string, from: number, test: (char: string) => boolean): number {
  let at = from
  while (at < tex.length && test(tex.charAt(at))) at++
  return at
}

/** TeX without the white space around it, but for the space of `\ ` at its end. */
export function trimTex(tex: string): string {
  const trimmed = tex.trim()
  const isCut = trimmed.endsWith('\\') && /\s$/.test(tex) && /[^\\](?:\\\\)*\\$/.test(` ${trimmed}`)
  return isCut ? `${trimmed} ` : trimmed
}
