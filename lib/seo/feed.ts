import { Feed } from 'feed'
import type { QuestionPage } from '@/lib/catalog'
import { answerText } from '@/lib/markdown'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { dropForbidden, escapeXml } from './escape-xml'
import { decideQuestionIndexing } from './indexing'

/** Entries of a feed. */
export const feedSize = 50

interface FeedFacts {
  /** Pages of the newest questions, newest first; those that are listed under another address are left out. */
  pages: QuestionPage[]
  /** Absent: the feed of the whole site. */
  subject?: { slug: string; title: string }
}

const startOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** Titles, summaries and contents of entries are HTML (RFC 4287, 3.1), so that what looks like a tag is text in a reader too. */
const toHtml = (raw: string) =>
  answerText(raw)
    .split('\n')
    .map((line) => `<p>${escapeXml(line)}</p>`)
    .join('\n')

/** An Atom feed (RFC 4287). Ids are the questions' own numbers under the site's name: a moved page keeps its id. */
export function buildFeed(site: Site, { pages, subject }: FeedFacts): string {
  const listed = pages
    .map((page) => ({ ...page, ...decideQuestionIndexing(site, page) }))
    .filter(({ isListed }) => isListed)
    .slice(0, feedSize)
  const days = listed.map(({ record: { front } }) => front.updated ?? front.date)
  const address = `${site.origin}${routes.feed(subject?.slug)}`
  const feed = new Feed({
    id: address,
    title: dropForbidden(subject ? `${site.name}: ${subject.title}` : site.name),
    // A feed without entries was never updated; RFC 4287 asks for a time all the same.
    updated: startOf(days.toSorted().at(-1) ?? '1970-01-01'),
    link: `${site.origin}${subject ? routes.subject(subject.slug) : routes.home()}`,
    feed: address,
    author: { name: dropForbidden(site.name), link: `${site.origin}/` },
    generator: false,
  })
  for (const { record, description, canonical } of listed) {
    const { front } = record
    feed.addItem({
      title: escapeXml(front.question),
      id: `${site.origin}/questions/${front.id}`,
      link: canonical,
      published: startOf(front.date),
      date: startOf(front.updated ?? front.date),
      author: [{ name: dropForbidden(front.author) }],
      description: escapeXml(description),
      content: toHtml(front.answer),
    })
  }
  return `${feed.atom1()}\n`
}
