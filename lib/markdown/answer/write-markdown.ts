import { gfmToMarkdown } from 'mdast-util-gfm'
import { mathToMarkdown } from 'mdast-util-math'
import { toMarkdown } from 'mdast-util-to-markdown'
import { decodeAnswer } from './decode'

/**
 * A record's `answer` field as Markdown that every reader of GFM and of `$…$` formulas reads as pages show it: real line
 * breaks, `$$` lines around display formulas, money as `\$`.
 */
export function writeAnswerMarkdown(raw: string): string {
  return toMarkdown(decodeAnswer(raw).tree, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mathToMarkdown()],
  })
}
