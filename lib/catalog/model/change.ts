import { routes } from '@/lib/routes'
import type { Place } from './address'

/** Addresses whose pages may have changed. Pages that only link to them are not named. */
export interface ContentChange {
  /** Whole addresses. */
  paths: string[]
  /** Beginnings of addresses; `/` stands for every page. */
  prefixes: string[]
}

/** From so many questions on, naming them costs more than dropping every page. */
const mostQuestions = 2_000

/** Everything may have changed. */
export const everything: ContentChange = { paths: [], prefixes: ['/'] }

/** Several changes in one. */
export function mergeChanges(changes: readonly ContentChange[]): ContentChange {
  if (changes.some(({ prefixes }) => prefixes.includes('/'))) return everything
  return {
    paths: [...new Set(changes.flatMap(({ paths }) => paths))],
    prefixes: [...new Set(changes.flatMap(({ prefixes }) => prefixes))],
  }
}

/** Collects what a refresh touches. */
export class ChangeRecorder {
  readonly #questions = new Set<string>()
  readonly #subjects = new Set<string>()
  readonly #topics = new Set<string>()
  readonly #addresses = new Set<string>()
  #all = false

  addQuestion({ subject, slug }: Place): void {
    this.#questions.add(routes.question(subject, slug))
    this.#addresses.add(routes.questionMarkdown(subject, slug))
  }

  /** A subject whose lists or count changed. */
  addSubject(slug: string): void {
    this.#subjects.add(slug)
  }

  addTopic(slug: string): void {
    this.#topics.add(slug)
  }

  /** An address that is no page of a record: a redirect's. */
  addAddress(address: string): void {
    this.#addresses.add(address)
  }

  /** Something that every page may show. */
  addEverything(): void {
    this.#all = true
  }

  /** What was collected, or `undefined` if nothing was. */
  get(): ContentChange | undefined {
    const sets = [this.#questions, this.#subjects, this.#topics, this.#addresses]
    if (this.#all || sets.some(({ size }) => size > mostQuestions)) return everything
    if (sets.every(({ size }) => size === 0)) return undefined
    const subjects = [...this.#subjects].map((slug) => routes.subject(slug))
    const topics = [...this.#topics].map((slug) => routes.topic(slug))
    return {
      paths: [
        ...[routes.home(), routes.subjects(), ...subjects, ...topics],
        ...[...this.#questions, ...this.#addresses],
      ],
      prefixes: [
        ...siteWide,
        ...subjects.flatMap((subject) => subjectLists.map((part) => `${subject}/${part}`)),
        ...topics.map((topic) => `${topic}/`),
        ...[...this.#questions].map((question) => `${question}/`),
      ],
    }
  }
}

/** Beginnings of what is made from all questions. */
const siteWide = ['/sitemap', '/feed', '/llms', '/search', '/topics', '/study', '/api/']

/** What a subject's address is continued by, other than by its questions. */
const subjectLists = ['page/', 'a-z', 'feed', 'llms', 'sitemap', 'topics', 'study']
