import { BlockBuilder } from './layout/blocks'
import { splitLines } from './layout/line'
import { placeBlocks } from './layout/lists'
import { writeBlocks } from './layout/write'
import { pairAnswer } from './pair/pair'
import { TexCommands } from './tex/commands'
import type { DecodedAnswer } from './types'

/**
 * Reads the answer field of a record: lexer, pairing, TeX repair, layout. Takes both forms, line
 * breaks written as backslash + n on one line and real ones. Never throws; linear in the length.
 */
export function decodeAnswer(raw: string): DecodedAnswer {
  const commands = new TexCommands()
  const { pieces, problems } = pairAnswer(raw, commands)
  const { blocks, formulas } = new BlockBuilder(splitLines(pieces), commands)
  return {
    markdown: writeBlocks(blocks, placeBlocks(blocks)),
    formulas,
    problems: problems.sort((a, b) => a.offset - b.offset),
  }
}
