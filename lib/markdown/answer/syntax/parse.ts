import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Extension } from 'micromark-util-types'
import { isExcessive } from '../../bounds'
import { type MathSyntax, mathFromMarkdown, mathSyntax } from './math'

/** Constructs of CommonMark and GFM switched off, by micromark's names for them; what they mark is then text. */
const without = (...constructs: string[]): Extension => ({ disable: { null: constructs } })

/** Raw HTML is text; underlined headings occur in no answer, and many of them take time that grows with the square. */
const syntax = [gfm({ singleTilde: false }), without('htmlFlow', 'htmlText', 'setextUnderline')]

/** For {@link isExcessive} answers: nothing that nests, and nothing that looks back for its opening. */
const nesting = `attention blockQuote definition gfmFootnoteCall gfmFootnoteDefinition gfmPotentialFootnoteCall
  labelEnd labelStartImage labelStartLink list strikethrough`
const flatSyntax = [...syntax, without(...nesting.split(/\s+/))]

const mdastExtensions = [gfmFromMarkdown(), mathFromMarkdown]

export interface ParsedText extends Omit<MathSyntax, 'extension'> {
  tree: Root
}

/** The tree of decoded Markdown as it is written, `math` and `inlineMath` for formulas, before any repair. */
export function parseText(text: string): ParsedText {
  const { extension, ...found } = mathSyntax(text)
  const extensions = [...(isExcessive(text) ? flatSyntax : syntax), extension]
  return { tree: fromMarkdown(text, { extensions, mdastExtensions }), ...found }
}
