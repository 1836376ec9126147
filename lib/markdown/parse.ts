import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'
import { decodeAnswer } from './answer'
import { isExcessive } from './bounds'

/** Switches constructs of CommonMark off, by micromark's names for them; what they mark is then text. */
function without(this: Processor, constructs: string[]): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({ disable: { null: constructs } })
}

/** Underlined headings occur in no answer, and many of them take micromark time that grows with the square. */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(without, ['setextUnderline'])
  .freeze()

/** For {@link isExcessive} answers: nothing that nests, and nothing that looks back for its opening. */
const flatParser = parser()
  .use(without, [
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
  ])
  .freeze()

const flowParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

/** Raw HTML becomes the text that it is: nothing an author wrote is lost, and nothing reaches the page as markup. */
function showHtmlAsText(tree: Root): void {
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return CONTINUE
    const text = { type: 'text' as const, value: node.value }
    const isFlow = flowParents.has(parent.type)
    parent.children[index] = isFlow ? { type: 'paragraph', children: [text] } : text
    return SKIP
  })
}

/** Numbers footnotes in the order of their first reference, so that their ids are valid and unique. */
function numberFootnotes(tree: Root): void {
  const numbers = new Map<string, string>()
  visit(tree, 'footnoteReference', (node) => {
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1)
    numbers.set(node.identifier, number)
    node.identifier = number
  })
  visit(tree, 'footnoteDefinition', (node) => {
    node.identifier = numbers.get(node.identifier) ?? `unused-${node.identifier}`
  })
}

/**
 * The tree of decoded Markdown: CommonMark with GitHub's tables, footnotes, task lists and strikethrough, `inlineMath`
 * and `math` nodes for formulas, and no `html` node. An excessive answer keeps its text, code and formulas, but no
 * lists, quotes, emphasis and links.
 */
export function parseMarkdown(markdown: string): Root {
  const tree = (isExcessive(markdown) ? flatParser : parser).parse(markdown)
  showHtmlAsText(tree)
  numberFootnotes(tree)
  return tree
}

/** As {@link parseMarkdown}, of a record's `answer` field. */
export function parseAnswer(raw: string): Root {
  return parseMarkdown(decodeAnswer(raw).markdown)
}
