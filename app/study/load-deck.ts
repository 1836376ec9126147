import { LRUCache } from 'lru-cache'
import { cache } from 'react'
import {
  type CatalogReader,
  getCatalog,
  type ListPage,
  type QuestionSummary,
  type SubjectSummary,
  type TopicSummary,
} from '@/lib/catalog'
import { parsePageNumber } from '@/lib/routes'
import { buildExcerpt, type DeckCard, type DeckPage, type DeckSource } from '@/lib/study'

/** Cards on one page of a deck; divides the catalog's own pages, so that each is read from one of them. */
const cardsPerPage = 25

/** Of the catalog's lists. */
const questionsPerPage = 50

/** Gists by their records' hashes: a question is in a deck of its subject and of each of its topics. Two megabytes. */
const excerpts = new LRUCache<string, string>({ max: 5_000 })

function listQuestions(
  catalog: CatalogReader,
  { kind, slug }: DeckSource,
  page: number,
): Promise<ListPage<QuestionSummary> | undefined> {
  return kind === 'subject'
    ? catalog.listQuestions(slug, { page })
    : catalog.listTopicQuestions(slug, page)
}

/** A deck's own name and spelling; `undefined` if there is no such subject or topic. */
export function getDeckSummary({
  kind,
  slug,
}: DeckSource): Promise<SubjectSummary | TopicSummary | undefined> {
  const catalog = getCatalog()
  return kind === 'subject' ? catalog.getSubject(slug) : catalog.getTopic(slug)
}

/** A page of 50 of a deck's cards, without their answers. */
export function listDeckQuestions(source: DeckSource, page: number) {
  return listQuestions(getCatalog(), source, page)
}

async function loadCard({ subject, subjectTitle, slug, question }: QuestionSummary) {
  const record = await getCatalog().getRecord(subject, slug)
  if (!record) return undefined
  const excerpt = excerpts.get(record.hash) ?? buildExcerpt(record.front.answer)
  excerpts.set(record.hash, excerpt)
  return { subject, subjectTitle, slug, question, excerpt } satisfies DeckCard
}

/** One page of a deck, read once for the metadata and the page of a request; `undefined` for what does not exist. */
export const loadDeck = cache(
  async (kind: DeckSource['kind'], slug: string, n: string): Promise<DeckPage | undefined> => {
    const page = parsePageNumber(n)
    const summary = await getDeckSummary({ kind, slug })
    if (!page || !summary) return undefined
    const first = (page - 1) * cardsPerPage
    const pages = Math.ceil(summary.count / cardsPerPage)
    const list = await listDeckQuestions({ kind, slug }, 1 + Math.floor(first / questionsPerPage))
    if (page > pages || !list) return undefined
    const start = first % questionsPerPage
    const cards = await Promise.all(list.items.slice(start, start + cardsPerPage).map(loadCard))
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
