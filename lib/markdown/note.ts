import type { Element, ElementContent, Root as HtmlRoot } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Nodes } from 'mdast'
import { type Handlers, toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { parseAnswer } from './parse'
import { treeText } from './plain-text'
import { rehypeLinks } from './rehype-links'

/** All that any program takes for the end of a line or of a field. */
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** A formula on one line; the decoder has escaped the `%` that would begin a comment. */
const joinLines = (tex: string) => tex.replace(/\s+/g, ' ').trim()

const text = (value: string): ElementContent => ({ type: 'text', value })

const handlers: Handlers = {
  inlineMath: (_, { value }: { value: string }) => text(`\\(${joinLines(value)}\\)`),
  math: (_, { value }: { value: string }): Element => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [text(`\\[${joinLines(value)}\\]`)],
  }),
}

/** A note is read far from this site: its paths need the origin, and its fragments lead nowhere. */
function placeLinks(tree: HtmlRoot, origin: string): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    const name = tagName === 'img' ? 'src' : 'href'
    const address = properties[name]
    if (typeof address !== 'string') return
    if (address.startsWith('#')) delete properties[name]
    else if (address.startsWith('/')) properties[name] = origin + address
  })
}

function breakLines(tree: HtmlRoot): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'pre') return
    visit(element, 'text', (node, index, parent) => {
      if (!parent || index === undefined) return
      const lines = node.value.replace(/\n$/, '').split('\n')
      const children = lines.flatMap((line, n): ElementContent[] => [
        ...(n > 0
          ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }]
          : []),
        text(line.replaceAll('\t', '    ')),
      ])
      parent.children.splice(index, 1, ...children)
      return index + children.length
    })
  })
}

/** An answer in the two forms that programs for flashcards and tables take. */
export interface NoteAnswer {
  /**
   * One line of HTML: formulas as TeX between `\(` and `\)` or `\[` and `\]`, code with `<br>`, no scripts and no
   * fragments; links carry the origin.
   */
  html: string
  /** Plain text, as `answerText` gives it. */
  text: string
}

/** A record's `answer` field for a flashcard. @param origin the site's, for links to its own pages. */
export function renderNote(raw: string, origin: string): NoteAnswer {
  const tree = parseAnswer(raw)
  const text = treeText(tree)
  const html = toHast(tree as Nodes, { handlers, clobberPrefix: '' }) as HtmlRoot
  rehypeLinks()(html)
  placeLinks(html, origin)
  breakLines(html)
  return {
    html: toHtml(html).replace(lineBreaks, ' ').trim(),
    text,
  }
}
