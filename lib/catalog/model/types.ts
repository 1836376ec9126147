import type { QuestionRecord, Timing } from '@/lib/content'
import type { Place } from './address'

/** A subject as lists show it. */
export interface SubjectSummary {
  slug: string
  /** Display name: from `subjects.yaml`, else the most frequent spelling in its records. */
  title: string
  /** From `subjects.yaml`; absent if it says nothing. */
  description?: string
  /** Questions listed in it. */
  count: number
  /** `subjects.yaml` asks that it step back: it has no tile, and stands below the others on `/learn` alone. */
  hidden: boolean
}

/** A question as lists show it; `subject`/`slug` are its one canonical address. */
export interface QuestionSummary {
  id: number
  /** Slug of the subject in its address, which may differ from the one whose list this is. */
  subject: string
  subjectTitle: string
  slug: string
  question: string
  /**
   * Plain text, at most 160 characters; from `seo.page_description` without a stock prefix, else the
   * answer's beginning.
   */
  description: string
  /** `YYYY-MM-DD`. */
  date: string
}

/** A question as sitemaps name it. */
export interface CanonicalQuestion {
  id: number
  subject: string
  slug: string
  /** Day of publication, `YYYY-MM-DD`. */
  date: string
  /** Day of the last change of substance, `YYYY-MM-DD`; the day of publication if there was none. */
  lastModified: string
}

/** A run of a subject's canonical questions, for one sitemap file. */
export interface CanonicalRun {
  /** Latest `lastModified` of its questions. */
  lastModified: string
}

/** The position in a walk through a subject's canonical questions: after this one. */
export type CanonicalCursor = Pick<CanonicalQuestion, 'date' | 'id'>

/** A keyword on three or more questions, in normal form. */
export interface TopicSummary {
  slug: string
  /** Its most frequent spelling. */
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

/** Stored totals. */
export interface Totals {
  /** Published questions; a question under several subjects counts once. */
  questions: number
  /** Published records, duplicates included. */
  records: number
  /** Subjects with at least one question, hidden ones included. */
  subjects: number
  topics: number
  /** Files that hold no usable record. */
  broken: number
}

/** All that a question's page shows, from one call. */
export interface QuestionPage {
  record: QuestionRecord
  subject: SubjectSummary
  /** The record's own, as {@link QuestionSummary} has it. */
  description: string
  /** Further subjects under which the same question is listed. */
  otherSubjects: SubjectSummary[]
  /** Other answers to the same question: same slug, another subject, another answer. */
  otherAnswers: QuestionSummary[]
  topics: TopicSummary[]
  /** 3-5, curated first; fewer only where the catalog holds fewer. */
  related: QuestionSummary[]
  /** The next newer question of the subject. */
  previous?: QuestionSummary
  /** The next older question of the subject. */
  next?: QuestionSummary
  /**
   * Address that carries this question: a path of this site (the page's own, as a rule) or, where the
   * record says so, an absolute one elsewhere. Pages that are not their own canonical are in no sitemap.
   */
  canonical: string
  /** Whether search engines are asked to list it under its own address: what sitemaps and feeds hold. */
  isIndexable: boolean
}

/** The resolution of an address. */
export type Resolution =
  /** A page, or something that is made of it, stands at the address itself. */
  | { kind: 'page' }
  /** It has moved: one permanent redirect, to a path of this site with the query and fragment that were stated. */
  | { kind: 'redirect'; to: string }
  /** It was removed for good. */
  | { kind: 'gone' }
  /** It is the address of a question, a subject or a topic that does not exist, or is below it. */
  | { kind: 'missing' }
  /** Unknown for now: its file or folder cannot be read. */
  | { kind: 'unavailable' }

/** The resolution of a question's address, with its page. */
export type QuestionResolution =
  | { kind: 'question'; page: QuestionPage }
  | Extract<Resolution, { kind: 'redirect' | 'gone' }>

/** A record that is not public, as an overview for editors names it. */
export interface UnpublishedRecord extends Place, Timing {
  /** Path below the content root. */
  file: string
  question: string
}

/** What an engine answers; one that answers at once need not wrap it. */
export type Answer<Value> = Value | Promise<Value>
