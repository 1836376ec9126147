import type { Nodes, Root } from 'mdast'
import { cutText, shortestDescription } from '@/lib/content'
import { parseAnswer } from './parse'
import { renderTexText } from './tex-text'

export interface TextOptions {
  /** Prose alone: without headings, code blocks and tables, for a description. Absent: everything. */
  prose?: boolean
  /** Without formulas and code in lines, which are not read as words are. Absent: with them. */
  wordsOnly?: boolean
}

/** One line of text for a node: formulas in Unicode, an image's alternative, no footnote marks. */
export function textOf(node: Nodes, options: TextOptions = {}): string {
  return joinText(node, options).replace(/\s+/g, ' ').trim()
}

function joinText(node: Nodes, options: TextOptions): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return options.wordsOnly ? ' ' : node.value
    case 'inlineMath':
    case 'math':
      return options.wordsOnly ? ' ' : renderTexText(node.value)
    case 'break':
      return ' '
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    default:
      return 'children' in node
        ? node.children.map((child) => joinText(child, options)).join('')
        : ''
  }
}

const closed = /[.!?:;,…]["'”’)\]]*$/

/** Items in one line, each ended by its own punctuation or by a semicolon. */
function joinItems(items: string[]): string {
  const last = items.length - 1
  return items
    .map((item, index) => (index === last || closed.test(item) ? item : `${item};`))
    .join(' ')
}

/** Paragraph-like lines of a block, in order. */
function listLines(node: Nodes, options: TextOptions): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
      return node.children.flatMap((child) => listLines(child, options))
    case 'list':
      return [
        joinItems(node.children.map((item) => listLines(item, options).join(' ')).filter(Boolean)),
      ]
    case 'listItem':
      return node.children.flatMap((child) => listLines(child, options))
    case 'heading':
      return options.prose ? [] : [textOf(node, options)]
    case 'code':
      return options.prose ? [] : [node.value]
    case 'table':
      return options.prose
        ? []
        : node.children.map((row) =>
            row.children
              .map((cell) => textOf(cell, options))
              .filter(Boolean)
              .join(' | '),
          )
    case 'footnoteDefinition':
    case 'definition':
    case 'thematicBreak':
      return []
    default:
      return [textOf(node, options)]
  }
}

/** Plain text of a tree, a line for each block; see {@link answerText}. */
export function treeText(tree: Root, options: TextOptions = {}): string {
  return listLines(tree, options)
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/**
 * The plain text of a record's `answer` field: one line for each paragraph, heading, list, formula or table row,
 * formulas in Unicode, list items joined by `;`. Not escaped for any sink.
 */
export function answerText(raw: string, options: TextOptions = {}): string {
  return treeText(parseAnswer(raw), options)
}

/**
 * A description of a record's `answer` field, from its first sentences: prose without headings, code and tables, or
 * everything where there is little prose. Plain text of 50-160 characters, shorter only where the answer is.
 */
export function describeAnswer(raw: string): string {
  const prose = cutText(answerText(raw, { prose: true }))
  return prose.length >= shortestDescription ? prose : cutText(answerText(raw))
}
