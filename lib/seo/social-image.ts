import { createHash } from 'node:crypto'
import type { QuestionPage } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'

/** The card that networks show beside a link: 1200 x 630, the size that Facebook's sharing guide asks for. */
export interface SocialImage {
  /** Absolute; it names the card's content, so that another content is another address. */
  url: string
  width: number
  height: number
  /** Alternative text: what the card shows. */
  alt: string
  type: 'image/png'
}

/** Words on a card. */
export interface SocialCard {
  siteName: string
  /** Large. */
  title: string
  /** Small, above the title. Absent on the site's own card. */
  subject?: string
}

export const socialImageSize = { width: 1200, height: 630 } as const

/** Number of the card's design; raised when it changes, so that caches fetch the new card. */
const design = 1

const getVersion = (card: SocialCard) =>
  createHash('sha256')
    .update(JSON.stringify([design, card]))
    .digest('hex')
    .slice(0, 12)

/** The words on a question's card. */
export function getQuestionCard(site: Site, { record, subject }: QuestionPage): SocialCard {
  return { siteName: site.name, title: record.front.question, subject: subject.title }
}

/** The words on the card of every other page. */
export function getSiteCard(site: Site): SocialCard {
  return { siteName: site.name, title: 'Questions and answers to learn from, open to everyone.' }
}

function describeImage(site: Site, card: SocialCard, path: (version: string) => string) {
  const url = new URL(path(getVersion(card)), site.origin).href
  const alt = card.subject ? `${card.title} (${card.subject})` : `${card.siteName}: ${card.title}`
  return { url, ...socialImageSize, alt, type: 'image/png' } satisfies SocialImage
}

/** A question's image, as its page names it. */
export function getQuestionImage(site: Site, page: QuestionPage): SocialImage {
  const { subject, slug } = page.record
  return describeImage(site, getQuestionCard(site, page), (version) =>
    routes.questionImage(subject, slug, version),
  )
}

/** The image of every page that has none of its own. */
export function getSiteImage(site: Site): SocialImage {
  return describeImage(site, getSiteCard(site), routes.siteImage)
}
