import type { QuestionRecord } from '@/lib/content'
import { routes } from '@/lib/routes'
import { digestWords, listWords } from './normal-form'
import type { RecordFacts } from './rule'
import { listImages } from './rules/images'
import { isOnSite, listLinks } from './rules/links'
import { listRelated } from './rules/related'
import { sketchWords } from './sketch'

/** What rules need of a record to compare it with all others. */
export function getFacts(record: QuestionRecord): RecordFacts {
  const { front } = record
  const words = listWords(front.answer)
  const address = routes.question(record.subject, record.slug)
  return {
    file: record.file,
    address,
    id: front.id,
    date: front.date,
    question: digestWords(listWords(front.question)),
    answer: digestWords(words),
    sketch: sketchWords(words),
    related: listRelated(record),
    links: listLinks(record)
      .filter(({ target }) => target.startsWith('/learn/'))
      .map(({ target, offset }) => ({ address: target.replace(/[?#].*$/, ''), offset })),
    images: listImages(record)
      .filter(({ target }) => isOnSite(target))
      .map(({ target, offset }) => ({ target, offset })),
    redirectFrom: front.redirect_from ?? [],
    isStated: front.canonical !== undefined || front.canonical_of !== undefined,
    canonicalOf: [front.canonical_of ?? []].flat(),
    isMisplaced:
      (front.url ?? address) !== address ||
      (front.file_name ?? `${record.slug}.md`) !== `${record.slug}.md`,
    words: words.length,
    status: front.status,
    ...(front.publish_at === undefined ? {} : { publishAt: front.publish_at }),
    ...(front.expire_at === undefined ? {} : { expireAt: front.expire_at }),
  }
}
