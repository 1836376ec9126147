import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Extension } from 'micromark-util-types'
import { isExcessive } from '../../bounds'
import type { Piece } from '../formulas/read'
import type { AnswerProblem } from '../types'
import { MathSyntax, mathFromMarkdown } from './math'

/** Constructs of CommonMark and GFM switched off, by micromark's names for them; what they mark is then text. */
const without = (...constructs: string[]): Extension => ({ disable: { null: constructs } })

/** Raw HTML is text; underlined headings occur in no answer, and many of them take time that grows with the square. */
const syntax = [gfm({ singleTilde: false }), without('htmlFlow', 'htmlText', 'setextUnderline')]

/** For {@link isExcessive} answers: nothing that nests, and nothing that looks back for its opening. */
const flatSyntax = [
  ...syntax,
  without(
    'attention',
    'blockQuote',
    'definition',
    'gfmFootnoteCall',
    'gfmFootnoteDefinition',
    'gfmPotentialFootnoteCall',
    'labelEnd',
    'labelStartImage',
    'labelStartLink',
    'list',
    'strikethrough',
  ),
]

const mdastExtensions = [gfmFromMarkdown(), mathFromMarkdown]

export interface ParsedText {
  tree: Root
  /** Of formulas, `offset` in the text. */
  problems: AnswerProblem[]
  /** Display formulas that the end of a paragraph or the like cuts. */
  torn: Piece[]
}

/** The tree of decoded Markdown as it is written, `math` and `inlineMath` for formulas, before any repair. */
export function parseText(text: string): ParsedText {
  const { extension, problems, torn } = new MathSyntax(text)
  const extensions = [...(isExcessive(text) ? flatSyntax : syntax), extension]
  return { tree: fromMarkdown(text, { extensions, mdastExtensions }), problems, torn }
}
