import { tests } from 'commonmark-spec'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { decodeAnswer } from './answer'
import { outlineTree } from './test-markdown'

const reference = unified().use(remarkParse).use(remarkGfm)

/** Examples, and why an answer is meant to read them otherwise than CommonMark and GFM do. */
const meant: { reason: string; examples: (number | string)[] }[] = [
  {
    reason:
      'Raw HTML is text, and Markdown in it is read: nothing that an author writes is markup.',
    examples: [
      21, 31, 148, 150, 151, 155, 156, 158, 159, 161, 162, 163, 164, 165, 166, 169, 170, 171, 172,
      173, 176, 177, 178, 179, 180, 182, 183, 184, 185, 186, 189, 191, 344, 475, 476, 477, 524, 536,
      630, 631, 642, 643,
    ],
  },
  {
    reason:
      'Text with a line of equals signs or hyphens below is no heading: a rule below a paragraph is common in answers, such headings are not, and many of them take a parser time that grows with the square of their number.',
    examples: [59, 80, 81, 82, 83, 84, 86, 89, 90, 91, 95, 96, 102, 103, 115, 141, 215, 300],
  },
  {
    reason: 'One tilde is a tilde, as in `~5`; two strike through.',
    examples: ['one tilde'],
  },
]

/** What GFM adds to CommonMark, in examples of our own. */
const gfm: Record<string, string> = {
  table: '| a | b |\n|---|:-:|\n| c | d |',
  'table without outer bars': 'a | b\n- | -\nc | d',
  'bar in a cell': '| a |\n|---|\n| b `\\|` c |\n| d \\| e |',
  'emphasis in cells': '| *a* | **b** |\n|---|---|\n| `c` | [d](/e) |',
  'table that a quote ends': '| a |\n|---|\n| b |\n> c',
  'table that a blank line ends': '| a |\n|---|\n| b |\nc\n\nd',
  'header that does not fit': '| a | b |\n|---|\n| c |',
  'rows that do not fit': '| a | b |\n|---|---|\n| c |\n| d | e | f |',
  'table without body': '| a |\n|---|',
  'task list': '- [ ] a\n- [x] b\n  - [X] c',
  'no task': '- [] a\n- [ ]b',
  'struck text': '~~a~~ b',
  'struck text over paragraphs': '~~a\n\nb~~',
  'three tildes': 'a ~~~b~~~',
  'one tilde': '~a~ b',
  'address with www': 'www.example.org/a?b=c. And (www.example.org/d_(e))',
  'address with a scheme': 'https://example.org/a_b_c, http://example.org&lt;',
  'mail address': 'a.b+c@example.org, a@b_c.example.org',
  'no mail address': 'a@b, c@example.org-',
  footnote: 'a[^1] b[^long]\n\n[^1]: c\n\n[^long]: d\n\n    e\n\n    ```\n    f\n    ```',
  'footnote that is missing': 'a[^1]',
}

const contexts: Record<string, (markdown: string) => string> = {
  alone: (markdown) => markdown,
  'in an item': (markdown) => `- a\n\n${indent(markdown, '  ')}\n- z`,
  'in a quote': (markdown) => indent(markdown, '> '),
}

const indent = (markdown: string, by: string): string =>
  markdown
    .split('\n')
    .map((line) => (by + line).trimEnd())
    .join('\n')

const examples: [name: number | string, markdown: string][] = [
  ...tests.map(({ number, markdown }): [number, string] => [
    number,
    markdown.replaceAll('→', '\t').replace(/\n$/, ''),
  ]),
  ...Object.entries(gfm),
]

/** Raw HTML as the text that it is. */
function showHtml(tree: Root): Root {
  const inlines = /^(?:paragraph|heading|emphasis|strong|link|linkReference|delete|tableCell)$/
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined) return
    const text = { type: 'text' as const, value: node.value }
    const isInline = inlines.test(parent.type)
    parent.children[index] = isInline ? text : { type: 'paragraph', children: [text] }
  })
  return tree
}

/** Trees are compared: what is rendered depends on nothing else. */
const differs = (markdown: string): boolean =>
  outlineTree(decodeAnswer(markdown).tree) !== outlineTree(showHtml(reference.parse(markdown)))

describe('CommonMark and GFM', () => {
  it('are read as the reference reads them, or as is meant', () => {
    const different = examples.flatMap(([name, markdown]) =>
      Object.values(contexts).some((place) => differs(place(markdown))) ? [name] : [],
    )
    const listed = meant.flatMap((each) => each.examples)
    expect(different.filter((name) => !listed.includes(name))).toEqual([])
    expect(listed.filter((name) => !different.includes(name))).toEqual([])
  })
})
