import type { QuestionRecord } from '@/lib/content'
import type { Site } from '@/lib/site'
import { type CitedName, readAuthors } from './author'

interface CitedDate {
  'date-parts': [[year: number, month: number, day: number]]
}

/** What there is to cite of a question's page: an item of CSL-JSON. */
export interface Reference {
  id: string
  'citation-key': string
  type: 'webpage'
  title: string
  author: CitedName[]
  /** The site's name. Absent where the site itself is the author, which no style names twice. */
  'container-title'?: string
  issued: CitedDate
  accessed: CitedDate
  URL: string
  language: 'en'
}

interface ReferenceFacts {
  site: Site
  record: QuestionRecord
  /** The page's canonical address. */
  url: string
  /** The day of reading, as YYYY-MM-DD. */
  day: string
}

function toDate(day: string): CitedDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { 'date-parts': [[year, month, date]] }
}

/** A question's page as it is cited, dated by its last change of substance. */
export function buildReference({ site, record, url, day }: ReferenceFacts): Reference {
  const { id, question, author, date, updated } = record.front
  // Unique among all references of a student, and plain ASCII for BibTeX.
  const key = `${site.name.toLowerCase().replace(/[^a-z0-9]+/g, '')}${id}`
  return {
    id: key,
    'citation-key': key,
    type: 'webpage',
    title: question,
    author: readAuthors(author, site.name),
    ...(author !== site.name && { 'container-title': site.name }),
    issued: toDate(updated ?? date),
    accessed: toDate(day),
    URL: url,
    language: 'en',
  }
}
