import type { Fence, LineStart } from '../lex/token'

/** A stretch of the answer after pairing; `start` is its place in the raw field. */
export type Piece =
  | TextPiece
  | { kind: 'code'; text: string; start: number }
  | { kind: 'break'; next: LineStart; start: number }
  | { kind: 'fence'; fence: Fence; start: number }
  | FormulaPiece

/** TeX as written, its line breaks decoded, before repair. */
export interface FormulaPiece {
  kind: 'formula'
  tex: string
  /** Written with `$$` or `\[`. Where it stands decides whether it is set that way. */
  display: boolean
  start: number
}

/** Prose in Markdown, literal dollar signs and backticks escaped. */
export interface TextPiece {
  kind: 'text'
  text: string
  start: number
}
