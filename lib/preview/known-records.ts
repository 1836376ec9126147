import { statSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { type QuestionPage, recordFile } from '@/lib/catalog'
import { loadRecord, type QuestionRecord } from '@/lib/content'

/** Records that are remembered: those that a page is compared with, of a few pages. */
const remembered = 300

interface Known {
  /** Names the file's present text. */
  mark: string
  /** Absent if the file holds no usable record. */
  record?: QuestionRecord
}

/** Records below a content root, decoded again only when their files have been saved: a page is compared with twenty. */
export class KnownRecords {
  readonly #contentDir: string
  readonly #known = new LRUCache<string, Known>({ max: remembered })

  constructor(contentDir: string) {
    this.#contentDir = contentDir
  }

  /** The record as it is now; `undefined` if there is none, or none that can be used. */
  get(subject: string, slug: string): QuestionRecord | undefined {
    const file = recordFile({ subject, slug })
    const stat = statSync(path.join(this.#contentDir, file), { throwIfNoEntry: false })
    if (!stat) return undefined
    const mark = `${stat.ino} ${stat.size} ${stat.mtimeMs}`
    const known = this.#known.get(file)
    if (known?.mark === mark) return known.record
    const record = loadRecord(this.#contentDir, subject, slug)?.record
    this.#known.set(file, { mark, ...(record && { record }) })
    return record
  }
}

/** Pages that are remembered; an editor breaks few at a time. */
const rememberedPages = 50

/** The pages that were shown last, by address, to stand below what is wrong with their files now. */
export class LastGoodPages {
  readonly #pages = new LRUCache<string, QuestionPage>({ max: rememberedPages })

  remember(page: QuestionPage): void {
    const { subject, slug } = page.record
    this.#pages.set(`${subject}/${slug}`, page)
  }

  /** The record's page when it was last whole; `undefined` if it has not been shown since the start. */
  get(subject: string, slug: string): QuestionPage | undefined {
    return this.#pages.get(`${subject}/${slug}`)
  }
}
