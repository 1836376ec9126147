/** A run of characters that stands in a YAML document as it stands in the value read from it. */
interface Run {
  value: number
  source: number
  length: number
}

/**
 * Offset in a YAML document of the character at `offset` of a text value.
 * @param yaml the document.
 * @param start offset at which the value begins in it: its `|`, `>`, quotation mark or first character.
 * @param value the text that a parser read there.
 */
export function getScalarOffset(
  yaml: string,
  start: number,
  value: string,
  offset: number,
): number {
  const quote = yaml.charAt(start)
  if (quote === '"' || quote === "'") return walkQuoted(yaml, start + 1, quote, offset)
  let best: Run = { value: 0, source: start, length: 0 }
  for (const run of listRuns(yaml, start, value)) {
    if (run.value > offset) break
    best = run
  }
  return best.source + Math.min(offset - best.value, best.length)
}

/** The lines of a block or plain value: each stands in the value unchanged, only what joins them differs. */
function* listRuns(yaml: string, start: number, value: string): Generator<Run> {
  const isBlock = /[|>]/.test(yaml.charAt(start))
  let at = isBlock ? yaml.indexOf('\n', start) + 1 : start
  const indent = isBlock ? getIndent(yaml, start, at) : 0
  let read = 0
  while (read < value.length && at < yaml.length) {
    const end = getLineEnd(yaml, at)
    const blank = /^[ \t]*/.exec(yaml.slice(at, end))?.[0].length ?? 0
    const source = at + (isBlock ? Math.min(indent, blank) : blank)
    const line = isBlock ? yaml.slice(source, end) : yaml.slice(source, end).trimEnd()
    if (line !== '') {
      const found = value.indexOf(line, read)
      if (found === -1) return
      yield { value: found, source, length: line.length }
      read = found + line.length
    }
    at = yaml.indexOf('\n', end) + 1
    if (at === 0) return
  }
}

/** Columns that a block's lines are indented by; an explicit number counts from the first column, where fields of a record stand. */
function getIndent(yaml: string, start: number, first: number): number {
  const explicit = /^[|>][+-]?([1-9])/.exec(yaml.slice(start, start + 3))?.[1]
  if (explicit !== undefined) return Number(explicit)
  return /^(?:[ \t]*\r?\n)*( *)/.exec(yaml.slice(first))?.[1]?.length ?? 0
}

function getLineEnd(yaml: string, at: number): number {
  const feed = yaml.indexOf('\n', at)
  const end = feed === -1 ? yaml.length : feed
  return yaml.charAt(end - 1) === '\r' ? end - 1 : end
}

function walkQuoted(yaml: string, start: number, quote: string, offset: number): number {
  let at = start
  for (let read = 0; read < offset && at < yaml.length; ) {
    const rest = yaml.slice(at, at + 1_000)
    const [token = ' '] =
      /^[ \t]*(?:\r?\n[ \t]*)+/.exec(rest) ?? (quote === '"' ? escaped : doubled).exec(rest) ?? []
    const breaks = token.split('\n').length - 1
    read += breaks > 0 ? Math.max(1, breaks - 1) : isAstral(token) ? 2 : 1
    at += token.length
  }
  return at
}

const escaped = /^(?:\\(?:x..|u....|U........|.)|.)/s
const doubled = /^(?:''|.)/s

function isAstral(token: string): boolean {
  return token.startsWith('\\U') && Number.parseInt(token.slice(2), 16) > 0xffff
}
