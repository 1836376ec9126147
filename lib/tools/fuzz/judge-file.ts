import { Parser } from 'htmlparser2'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { QuestionPage } from '@/lib/catalog'
import { decodeForReaders } from '@/lib/content'
import { answerText, describeAnswer, renderAnswer, renderNote } from '@/lib/markdown'
import { buildFeed, buildQuestionJsonLd, buildQuestionMarkdown, serializeJsonLd } from '@/lib/seo'
import type { Site } from '@/lib/site'

const site: Site = { name: 'Portal', origin: 'https://portal.example' }
const file = 'learn/physics/why.md'

/** Markup that no page may contain, whatever the answer. */
const forbidden: readonly [what: string, pattern: RegExp][] = [
  ['a script', /<script/i],
  ['a handler', /<[a-z][^>]*\son[a-z]+=/i],
  ['an address that executes', /(?:href|src)="\s*(?:javascript|vbscript|data):/i],
  ['a failed formula in red', /katex-error/],
]

/** Characters that neither HTML nor XML may contain: control characters but white space, and noncharacters. */
const uncharacters = /(?![\t\n\r\f])[\p{Cc}\ufffe\uffff]|\p{Surrogate}/u

/** Elements that HTML closes by itself. */
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr', 'path', 'line'])

/** The first fault of a fragment of HTML or a document of XML; undefined if it is well-formed. */
function findMarkupFault(markup: string, xmlMode: boolean): string | undefined {
  const open: string[] = []
  let fault: string | undefined
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (xmlMode || !empty.has(name)) open.push(name)
      },
      onclosetag: (name, implied) => {
        if (!xmlMode && empty.has(name)) return
        if (implied && !xmlMode) fault ??= `<${name}> is closed by implication`
        if (open.pop() !== name) fault ??= `</${name}> closes something else`
      },
    },
    { xmlMode },
  )
  parser.end(markup)
  if (open.length > 0) fault ??= `<${open.at(-1)}> is not closed`
  return fault ?? (uncharacters.test(markup) ? 'a control character' : undefined)
}

/**
 * Takes a file through every output: page, plain text, description, twin, flashcard, JSON-LD, feed.
 * @returns what is wrong with them; an empty list for a file that is refused, or shown as it should be.
 */
export async function judgeFile(source: string): Promise<string[]> {
  const { record, issues } = decodeForReaders(file, Buffer.from(source))
  if (!record) {
    return issues.some(({ severity }) => severity === 'error') ? [] : ['refused without an error']
  }
  const faults: string[] = []
  const { answer } = record.front
  const { content } = await renderAnswer(answer)
  const html = renderToStaticMarkup(content as ReactNode)
  for (const [what, pattern] of forbidden) if (pattern.test(html)) faults.push(`page: ${what}`)
  const fault = findMarkupFault(html, false)
  if (fault) faults.push(`page: ${fault}`)

  const text = answerText(answer)
  if (/\bundefined\b|\[object/.test(text) && !/undefined|\[object/.test(answer)) {
    faults.push('plain text: a value that is no text')
  }
  const page = makePage(record, describeAnswer(answer))
  renderNote(answer, site.origin)
  buildQuestionMarkdown(site, page)
  const jsonLd = serializeJsonLd(buildQuestionJsonLd(site, page))
  if (/<\/|<!--/.test(jsonLd)) faults.push('JSON-LD: leaves its script')
  JSON.parse(jsonLd)
  const feedFault = findMarkupFault(buildFeed(site, { pages: [page] }), true)
  if (feedFault) faults.push(`feed: ${feedFault}`)
  return faults
}

function makePage(record: QuestionPage['record'], description: string): QuestionPage {
  return {
    record,
    subject: { slug: 'physics', title: 'Physics', count: 1, hidden: false },
    description,
    otherSubjects: [],
    otherAnswers: [],
    topics: [],
    related: [],
    canonical: '/learn/physics/questions/why',
    isIndexable: true,
  }
}
