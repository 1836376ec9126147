import type { Nodes as HtmlNodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { listRecordFiles, loadRecordFile } from '@/lib/content'
import { needsCorpus, sampleCorpus } from '@/lib/testing/needs'
import { toHtml } from './test-html'

const reference = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** The text of a tree; blocks are apart. */
function textOf(node: Nodes | HtmlNodes): string {
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const text = node.children.map(textOf).join('')
  const isInline = /^(?:strong|emphasis|delete|link|element)$/.test(node.type) && !isBlock(node)
  return isInline ? text : `${text}\n`
}

const isBlock = (node: Nodes | HtmlNodes) =>
  node.type === 'element' && !/^(?:a|strong|em|del|code|span|sup)$/.test(node.tagName)

/** One record of so many is looked at: all of them, which take some minutes, were when this was written. */
const step = 1

it('every word of a real answer is on its page, once and in order', {
  timeout: 3_000_000,
  ...needsCorpus,
}, async () => {
  let [count, looked] = [0, 0]
  for await (const { file } of listRecordFiles(sampleCorpus, () => undefined)) {
    if (count++ % step !== 0) continue
    const answer = loadRecordFile(sampleCorpus, file)?.record?.front.answer ?? ''
    const markdown = answer.replaceAll('\\n', '\n')
    // What a plain reader of Markdown reads otherwise: formulas, money, escapes, code with escapes of its own.
    if (/[$\\`^]/.test(markdown)) continue
    looked++
    const page = fromHtml(await toHtml(answer), { fragment: true })
    const words = wordsOf(textOf(reference.parse(markdown) as Nodes))
    expect({ file, words: wordsOf(textOf(page as HtmlNodes)) }).toEqual({ file, words })
  }
  expect(looked).toBeGreaterThan(200)
})
