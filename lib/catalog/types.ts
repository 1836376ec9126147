import type { QuestionRecord } from '@/lib/content'

/** A subject as lists show it. */
export interface SubjectSummary {
  slug: string
  /** Display name: from `subjects.yaml`, else the most frequent spelling in its records. */
  title: string
  /** From `subjects.yaml`; absent where it says nothing. */
  description?: string
  /** Published questions listed in it. */
  count: number
  /** `subjects.yaml` keeps it out of the lists of subjects; its pages stay. */
  hidden: boolean
}

/** A question as lists show it; `subject`/`slug` are its one canonical address. */
export interface QuestionSummary {
  id: number
  subject: string
  subjectTitle: string
  slug: string
  question: string
  /** Plain text, 50-160 characters; from `seo.page_description` without a stock prefix, else the answer's beginning. */
  description: string
  /** `YYYY-MM-DD`. */
  date: string
}

/** A keyword on three or more records, in normal form. */
export interface TopicSummary {
  slug: string
  title: string
  count: number
}

/** One page of a list; `page` counts from 1, `pages` is at least 1. */
export interface ListPage<Item> {
  items: Item[]
  page: number
  pages: number
  total: number
}

/** All that a question's page shows, from one call. */
export interface QuestionPage {
  record: QuestionRecord
  subject: SubjectSummary
  /** Further subjects under which the same question is listed. */
  otherSubjects: SubjectSummary[]
  topics: TopicSummary[]
  /** 3-5, curated first; fewer only where the catalog holds fewer. */
  related: QuestionSummary[]
  previous?: QuestionSummary
  next?: QuestionSummary
}

/** What an address answers: a page, one 308, 410 for removed, or nothing known (404). */
export type Resolution =
  | { kind: 'question'; page: QuestionPage }
  | { kind: 'redirect'; to: string }
  | { kind: 'gone' }
