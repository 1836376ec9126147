import { cache } from 'react'
import { type Catalog, getCatalog, type ListPage, type QuestionSummary } from '@/lib/catalog'
import { cutText } from '@/lib/content'
import { answerText } from '@/lib/markdown'
import { parsePageNumber } from '@/lib/routes'
import type { DeckCard, DeckPage, DeckSource } from '@/lib/study'

/** Cards on one page of a deck; divides the catalog's own pages, so that each is read from one of them. */
const cardsPerPage = 25

/** Of the catalog's lists. */
const questionsPerPage = 50

/**
 * Bytes of an answer in short, which is as many characters in English. A page holds each four times (to be seen, in
 * its markup, and both once more for the scripts), so that this bounds the page, whatever it is written in.
 */
const gistBytes = 320

function listQuestions(
  catalog: Catalog,
  { kind, slug }: DeckSource,
  page: number,
): ListPage<QuestionSummary> | undefined {
  return kind === 'subject'
    ? catalog.listQuestions(slug, { page })
    : catalog.listTopicQuestions(slug, page)
}

/** A deck's own name and spelling; `undefined` where there is no such subject or topic. */
export function getDeckSummary({ kind, slug }: DeckSource) {
  const catalog = getCatalog()
  return kind === 'subject' ? catalog.getSubject(slug) : catalog.getTopic(slug)
}

/** A page of 50 of a deck's cards, without their answers. */
export function listDeckQuestions(source: DeckSource, page: number) {
  return listQuestions(getCatalog(), source, page)
}

function formGist(answer: string): string {
  const text = answerText(answer, { prose: true }) || answerText(answer)
  const share = text.length / Math.max(1, Buffer.byteLength(text))
  return cutText(text, Math.round(gistBytes * share))
}

function loadCard({ subject, subjectTitle, slug, question }: QuestionSummary) {
  const record = getCatalog().getRecord(subject, slug)
  if (!record) return undefined
  const gist = formGist(record.front.answer)
  return { subject, subjectTitle, slug, question, gist } satisfies DeckCard
}

/** One page of a deck, read once for the metadata and the page of a request; `undefined` for what does not exist. */
export const loadDeck = cache(
  (kind: DeckSource['kind'], slug: string, n: string): DeckPage | undefined => {
    const page = parsePageNumber(n)
    const summary = getDeckSummary({ kind, slug })
    if (!page || !summary) return undefined
    const first = (page - 1) * cardsPerPage
    const pages = Math.ceil(summary.count / cardsPerPage)
    const list = listDeckQuestions({ kind, slug }, 1 + Math.floor(first / questionsPerPage))
    if (page > pages || !list) return undefined
    const start = first % questionsPerPage
    const cards = list.items.slice(start, start + cardsPerPage).map(loadCard)
    return {
      kind,
      slug: summary.slug,
      title: summary.title,
      list: {
        items: cards.filter((card) => card !== undefined),
        page,
        pages,
        total: list.total,
      },
      first: first + 1,
    }
  },
)
