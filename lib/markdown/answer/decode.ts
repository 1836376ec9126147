import { BlockBuilder } from './layout/blocks'
import { splitLines } from './layout/line'
import { placeBlocks } from './layout/lists'
import { writeBlocks } from './layout/write'
import { Pairer } from './pair/pairer'
import { TexCommands } from './tex/commands'
import type { DecodedAnswer } from './types'

/**
 * Reads the answer field of a record: lexer, pairing, TeX repair, layout. Takes both forms, line
 * breaks written as backslash + n on one line and real ones. Never throws; linear in the length.
 */
export function decodeAnswer(raw: string): DecodedAnswer {
  const commands = new TexCommands()
  const { pieces, problems } = new Pairer(raw, commands)
  const { blocks, formulas } = new BlockBuilder(splitLines(pieces), commands)
  return { markdown: writeBlocks(blocks, placeBlocks(blocks)), formulas, problems }
}
