import { isBreakInProse } from '../lex/n-commands'
import type { Token } from '../lex/token'
import type { TexCommands } from '../tex/commands'
import type { AnswerProblem } from '../types'
import { splitBareTex } from './bare-tex'
import { takeBracket, takeParen } from './bracket-pairs'
import { takeDisplay, takeDollar } from './dollar-pairs'
import { dropOpenEmphasis } from './emphasis'
import { PairState } from './pair-state'
import type { Piece, TextPiece } from './piece'

/** Pairs the delimiters of the raw field: decides what is a formula, what is money and what is a stray. */
export function pairAnswer(
  raw: string,
  commands: TexCommands,
): { pieces: Piece[]; problems: AnswerProblem[] } {
  const state = new PairState(raw)
  for (let i = 0; i < state.tokens.length; ) i = takeToken(state, i)
  const dropped = dropOpenEmphasis(state.pieces)
  if (dropped !== undefined) {
    state.report('dropped-emphasis', 'The answer ends inside `**`, which is dropped.', dropped)
  }
  const pieces = state.pieces.flatMap((piece) =>
    piece.kind === 'text' ? delimitBareTex(state, piece, commands) : piece,
  )
  return { pieces, problems: state.problems }
}

/** Turns the token at `i`, and what it opens, into pieces; returns the index to go on at. */
function takeToken(state: PairState, i: number): number {
  const token = state.at(i)
  const { kind, start } = token
  if (kind === 'dollars') return takeDisplay(state, i)
  if (kind === 'dollar') return takeDollar(state, i, start)
  if (kind === 'openParen') return takeParen(state, i)
  if (kind === 'openBracket') return takeBracket(state, i)
  if (kind === 'nCommand') takeNCommand(state, token)
  else if (kind === 'break') state.pieces.push({ kind, next: token.next ?? 'text', start })
  else if (kind === 'fence') takeFence(state, token)
  else if (kind === 'code') state.pieces.push({ kind, text: state.slice(token), start })
  else if (kind === 'tick') {
    state.report('stray-backtick', 'A backtick without a partner is shown as it is.', start)
    state.addText(state.slice(token).replaceAll('`', '\\`'), start)
  } else if (kind === 'price') state.addText(state.slice(token).replaceAll('$', '\\$'), start)
  else takeText(state, token)
  return i + 1
}

function takeText(state: PairState, token: Token): void {
  const text = state.slice(token)
  const written = state.hasRealBreaks ? text.search(/\\n(?![a-z])/) : -1
  if (written >= 0) {
    const message = 'Backslash and n beside real line breaks are shown as they are.'
    state.report('literal-newline', message, token.start + written)
  }
  state.addText(text, token.start)
}

function takeFence(state: PairState, { fence, start }: Token): void {
  if (!fence) return
  if (!fence.closed) state.report('unclosed-fence', 'A code block is never closed.', start)
  state.pieces.push({ kind: 'fence', fence, start })
}

/** In prose a command that starts with n is either a line break and a word, or TeX without delimiters. */
function takeNCommand(state: PairState, token: Token): void {
  const { start, end } = token
  if (isBreakInProse(state.raw.slice(start + 1, end))) {
    state.pieces.push({ kind: 'break', next: 'text', start })
    state.addText(state.raw.slice(start + 2, end), start + 2)
  } else state.addText(state.slice(token), start)
}

function delimitBareTex(state: PairState, piece: TextPiece, commands: TexCommands): Piece[] {
  const parts = splitBareTex(piece.text, commands)
  if (!parts) return [piece]
  return parts.map(({ kind, text, at }) => {
    const start = piece.start + at
    if (kind === 'prose') return { kind: 'text', text, start }
    state.report('bare-tex', 'TeX without delimiters is set as a formula.', start)
    return { kind: 'formula', tex: text, display: false, start }
  })
}
