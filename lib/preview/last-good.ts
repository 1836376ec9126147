import { LRUCache } from 'lru-cache'
import type { QuestionPage } from '@/lib/catalog'

/** Pages that are remembered; an editor breaks few at a time. */
const remembered = 50

/** The pages that were shown last, by address, to stand below what is wrong with their files now. */
export class LastGoodPages {
  readonly #pages = new LRUCache<string, QuestionPage>({ max: remembered })

  remember(page: QuestionPage): void {
    const { subject, slug } = page.record
    this.#pages.set(`${subject}/${slug}`, page)
  }

  /** The record's page when it was last whole; `undefined` where it has not been shown since the start. */
  get(subject: string, slug: string): QuestionPage | undefined {
    return this.#pages.get(`${subject}/${slug}`)
  }
}
