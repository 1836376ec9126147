/** A lexical unit of TeX. */
export interface TexToken {
  kind: 'command' | 'open' | 'close' | 'script' | 'prime' | 'space' | 'word' | 'char'
  /** Its source: `\alpha`, `\\`, `{`, `^`, a run of spaces or letters, one character, or `\verb|…|` as a `char`. */
  text: string
  /** Where it begins, in UTF-16 units. */
  start: number
}

const unit =
  /\\verb(?![A-Za-z*])(\S).*?\1|\\verb\*(\S).*?\2|\\(?:[A-Za-z]+|[\s\S])?|[ \n\t]+|[A-Za-z]+|[\s\S]/gu

/** The characters that units of each kind begin with; others are `char`. */
const KINDS: ReadonlyMap<string, TexToken['kind']> = new Map(
  (
    [
      ['command', '\\'],
      ['open', '{'],
      ['close', '}'],
      ['script', '^_'],
      ['prime', "'"],
      ['space', ' \n\t'],
      ['word', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
    ] as const
  ).flatMap(([kind, signs]) => [...signs].map((sign) => [sign, kind] as const)),
)

/** Splits TeX into units that cover it without gaps. */
export function scanTex(tex: string): TexToken[] {
  let start = 0
  return (tex.match(unit) ?? []).map((text) => {
    const isVerbatim = text.startsWith('\\verb') && KINDS.get(text.slice(-1)) !== 'word'
    const kind = (isVerbatim ? undefined : KINDS.get(text.charAt(0))) ?? 'char'
    start += text.length
    return { kind, text, start: start - text.length }
  })
}

/** TeX without the white space around it, but for the space of `\ ` at its end. */
export function trimTex(tex: string): string {
  const trimmed = tex.trim()
  const isCut = trimmed.endsWith('\\') && /\s$/.test(tex) && /[^\\](?:\\\\)*\\$/.test(` ${trimmed}`)
  return isCut ? `${trimmed} ` : trimmed
}
