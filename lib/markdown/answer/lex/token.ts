/**
 * What the lexer tells apart. `text` is everything between the others, TeX commands and Markdown
 * escapes included. `nCommand` is backslash, `n`, letters that together name a TeX command, so only
 * its surroundings tell whether a line break was meant. `tick` is a literal run of backticks, `price`
 * a literal run of three or more dollar signs.
 */
export type TokenKind =
  | 'text'
  | 'break'
  | 'rowEnd'
  | 'nCommand'
  | 'openParen'
  | 'closeParen'
  | 'openBracket'
  | 'closeBracket'
  | 'dollar'
  | 'dollars'
  | 'price'
  | 'code'
  | 'tick'
  | 'fence'

/** A fenced code block, its line breaks decoded and its indentation removed. */
export interface Fence {
  /** Columns before the opening ticks. */
  indent: number
  /** Number of opening ticks. */
  ticks: number
  /** The words after the opening ticks: language first. Empty when absent. */
  info: string
  /** Code lines, without the indentation of the fence. */
  lines: string[]
  /** False when the answer ended first. */
  closed: boolean
}

/** What starts on the line after a break. */
export type LineStart = 'blank' | 'marker' | 'heading' | 'fence' | 'row' | 'text'

/** A slice `start..end` of the raw field. */
export interface Token {
  kind: TokenKind
  start: number
  end: number
  /** Only on `break`: what the next line starts with. */
  next?: LineStart
  /** Only on `fence`. */
  fence?: Fence
}
