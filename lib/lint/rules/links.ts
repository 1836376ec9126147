import type { QuestionRecord } from '@/lib/content'
import { isMoved } from '../corpus'
import { maskCode } from '../prose'
import type { CorpusRule, RecordRule } from '../rule'

/** A link or an image of an answer's Markdown. */
export interface AnswerLink {
  isImage: boolean
  text: string
  target: string
  /** Where it begins in the answer. */
  offset: number
}

const pattern = /(!?)\[([^\]\n]{0,500})\]\(\s*<?([^\s)>]*)[^)\n]{0,500}\)/g

/** Links and images of the answer, but for those in code. */
export function listLinks({ front }: Pick<QuestionRecord, 'front'>): AnswerLink[] {
  if (!front.answer.includes('](')) return []
  return [...maskCode(front.answer).matchAll(pattern)].map(
    ({ 1: mark, 2: text = '', 3: target = '', index }) => ({
      isImage: mark === '!',
      text: text.trim(),
      target,
      offset: index,
    }),
  )
}

/** Whether an address is none of another site's: it has neither a scheme nor a host. */
export function isOnSite(target: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(target)
}

/** Links that a reader cannot follow or would not understand, and images that say nothing to those who cannot see them. */
export const links: RecordRule = {
  explanations: {
    'image-alternative':
      'An image has no alternative text. People who cannot see it, and search engines, learn nothing of it. Say in the brackets what it shows: `![Cell with its nucleus marked](…)`.',
    'link-target':
      'A link leads to no place that a page may lead to: its address is empty, or its scheme is none of http, https and mailto. It is shown as text. Write the whole address.',
    'link-text':
      'A link has no text, or one that says nothing by itself, such as "here". Screen readers list links without what stands around them. Name what it leads to.',
  },
  check(record, report) {
    for (const { isImage, text, target, offset } of listLinks(record)) {
      const place = { path: ['answer'], offset }
      if (isImage && text === '') {
        const fix = 'Say in the brackets what it shows.'
        report('image-alternative', 'An image has no alternative text.', fix, place)
      }
      // Whether the file of an image on this site exists is another rule's.
      if (isImage && isOnSite(target)) continue
      if (!/^(?:https?:\/\/[^/]|mailto:.|\/(?!\/)|#)/i.test(target)) {
        const message = `This address cannot be followed: "${target}".`
        report('link-target', message, 'Write the whole address.', place)
      } else if (!isImage && /^(?:here|click here|this|link|read more)$/i.test(text)) {
        const message = `The link's text says nothing by itself: "${text}".`
        report('link-text', message, 'Name what it leads to.', place)
      }
    }
  },
}

/** Links to questions that are not there. */
export const linkTargets: CorpusRule = {
  explanations: {
    'link-dead':
      'The answer links to an address on this site at which no record stands, and no redirect leads on from there. Correct the address, or remove the link.',
  },
  check({ links }, corpus, report) {
    for (const { address, offset } of links) {
      if (corpus.byAddress.has(address) || isMoved(corpus, address)) continue
      report(
        'link-dead',
        `The answer links to no record: ${address}.`,
        'Correct the address, or remove the link.',
        { path: ['answer'], offset },
      )
    }
  },
}
