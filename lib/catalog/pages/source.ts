import type { DecodedRecord, QuestionRecord } from '@/lib/content'
import type { Place } from '../model/address'
import type { ListKey } from '../model/list-key'
import type { Answer, QuestionPage } from '../model/types'

/** The part of a valid record in its question. */
export interface Role {
  n: number
  /** Number of the record that carries its question, and where that stands; absent while the record is not public. */
  question?: number
  carrier?: Place
  /** Whether it keeps its own page although another record carries its question. */
  stays: boolean
  /** Whether search engines are asked to list it under its own address. */
  isIndexable: boolean
}

/** The queries by which an address is resolved. */
export interface AddressSource {
  /** The valid record at an address, public or not. */
  getRole(place: Place): Answer<Role | undefined>
  /** Whether a subject has questions. */
  hasSubject(slug: string): Answer<boolean>
  /** The own slug of a topic, by any spelling of it. */
  getTopicSlug(slug: string): Answer<string | undefined>
  /** The redirect stated for an address; `to` is `null` if what stood there is gone. */
  getRedirect(address: string): Answer<{ to: string | null } | undefined>
  /** Whether the source of a public record can be read now. */
  isReadable(place: Place): Answer<boolean>
  /** Whether a file or folder of the content could not be read when it was last examined. */
  isNotedUnreadable(file: string): Answer<boolean>
}

/** The queries by which related questions are chosen. */
export interface RelatedSource extends AddressSource {
  /** Questions of the import around an id, at most `reach` to each side, with their distances. */
  listNear(id: number, reach: number): Answer<[n: number, distance: number][]>
  /** The `most` rarest topics of the given keywords that others share: their counts, and `reach` questions to each side of a place. */
  listTopicNeighbours(
    keys: readonly string[],
    place: ListKey,
    limits: { most: number; reach: number },
  ): Answer<{ count: number; questions: number[] }[]>
  /** Titles of questions, and the subjects that their addresses are in. */
  listTitles(numbers: readonly number[]): Answer<[n: number, title: string, subject: string][]>
  /** How alike questions are to a text, by their numbers; see `listAlike` of the search. */
  listAlike(text: string): Answer<ReadonlyMap<number, number>>
}

/** The catalog's part of a record's page. */
export type PageFacts = Pick<
  QuestionPage,
  'otherSubjects' | 'otherAnswers' | 'topics' | 'related' | 'previous' | 'next'
> & {
  /** Absent while the catalog knows no question in the subject. */
  subject?: QuestionPage['subject']
  /** The record's own description; absent while the catalog does not hold it. */
  description?: string
}

/** The queries by which a question is resolved. */
export interface QuestionSource extends RelatedSource {
  /** A record as its source says now. @throws if that cannot be read for a reason that is not its own. */
  loadRecord(place: Place): Answer<DecodedRecord | undefined>
  /** Reads what a record's page shows of the catalog; `related` are numbers of questions, in their order. */
  readFacts(
    record: QuestionRecord,
    role: Role | undefined,
    related: readonly number[],
  ): Answer<PageFacts>
  /** Runs `work` on one moment of the catalog. It must wait for nothing but the source. */
  atOneMoment<Result>(work: () => Promise<Result>): Promise<Result>
}
