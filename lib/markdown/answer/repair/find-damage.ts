import { visit } from 'unist-util-visit'
import { type Edit, firstAtOrAfter, sourceOf } from '../source/edit'
import type { ParsedText } from '../syntax/parse'
import type { TexCommands } from '../tex/commands'
import { delimitBareTex } from './bare-tex'
import { closeCode, placeFence } from './code'
import { placeDisplays } from './displays'
import { dropOpenEmphasis } from './emphasis'
import { indentCuts } from './lists'
import { escapeBars } from './tables'
import { mendTorn } from './torn-formulas'

/**
 * Finds where a tree shows that its text lacks characters, or has too many, without which a block is torn. What is right
 * has no edit. Lists are fixed last, since that moves the lines that others change.
 */
export function findDamage(
  { tree, pieces }: ParsedText,
  text: string,
  commands: TexCommands,
): Edit[] {
  const edits = dropOpenEmphasis(tree, text)
  const lists: Edit[] = []
  const displays = pieces.filter(({ taken }) => taken?.display)
  const starts = displays.map(({ start }) => start)
  const [hasBars, mayHaveTex] = [text.includes('|'), /[\\$]|[\^_]\{/.test(text)]
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent?.children) return
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    if (node.type === 'list') lists.push(...indentCuts(node, parent.children, index, text))
    else if (node.type === 'code') {
      edits.push(...placeFence(node, parent.children[index - 1], text), ...closeCode(node, text))
    } else if (node.type === 'text' && mayHaveTex) {
      edits.push(...delimitBareTex(sourceOf(node, text), start, commands))
    } else if (node.type === 'paragraph' && mayHaveTex) {
      edits.push(...mendTorn(node, parent, displays[firstAtOrAfter(starts, end) - 1], text))
      edits.push(...placeDisplays(node, text))
    }
    if (hasBars && (node.type === 'table' || node.type === 'paragraph')) {
      edits.push(...escapeBars(node, text))
    }
  })
  const changes = edits.filter(({ at, remove, insert }) => text.slice(at, at + remove) !== insert)
  return changes.length > 0 ? changes : lists
}
