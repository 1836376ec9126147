import type { OutlineEntry } from '@/lib/markdown'
import type { IssueView } from '../issue-views'
import type { Readability } from './readability'
import type { RelatedLink, UnusedLink } from './related-links'
import type { SearchLook } from './search-look'

/** A record that says much the same as another. */
export interface SimilarRecord {
  question: string
  href: string
  /** Share of their answers' runs of three words that is common to both, from 0 to 1. */
  likeness: number
  /** Whether the two share an id, which makes them one question. */
  hasSameId: boolean
}

/** All that the editor's panel says about a question. */
export interface Panel {
  look: SearchLook
  /** The social card's image: its path, and what it shows. */
  card: { src: string; alt: string }
  outline: OutlineEntry[]
  related: { shown: RelatedLink[]; unused: UnusedLink[] }
  similar: SimilarRecord[]
  readability: Readability
  /** All that `portal check` tells of the record, where it has been compared. */
  issues: IssueView[]
  /** Whether the record has been compared with all others since the preview began. */
  isCompared: boolean
  /** Opens the record's file in the editor. */
  editorUrl: string
  /** Path below the content root. */
  file: string
}
