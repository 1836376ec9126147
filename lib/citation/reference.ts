import { parse } from '@citation-js/name'
import type { QuestionRecord } from '@/lib/content'
import type { Site } from '@/lib/site'

interface CitedDate {
  'date-parts': [[year: number, month: number, day: number]]
}

/** A question's page as a reference: an item of CSL-JSON. */
export interface Reference {
  id: string
  'citation-key': string
  type: 'webpage'
  title: string
  author: CitedName[]
  /** The site's name. Absent if the site itself is the author, which no style names twice. */
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

/** A person's name in parts, or a name that has none: an organisation's. As in CSL-JSON. */
export type CitedName =
  | { literal: string }
  | {
      family: string
      given?: string
      suffix?: string
      'non-dropping-particle'?: string
      'dropping-particle'?: string
    }

/** Words that only names of organisations hold. */
const organisationWord =
  /\b(?:team|editors?|editorial|staff|university|college|school|department|institute|academy|society|association|foundation|board|press|library|company|inc|ltd|llc)\b/i

/** Titles before a name and degrees after it, which citations leave out. */
const honorific = /^(?:(?:dr|prof|professor|mr|mrs|ms)\.?\s+)+/i
const degree = /,\s*(?:Ph\.?\s?D|M\.?D|M\.?Sc|M\.?A|B\.?Sc|B\.?A|Ed\.?D|M\.?Ed)\.?(?=,|$)/g
const generation = /\s+(Jr\.?|Sr\.?|II|III|IV)$/

function readName(text: string, siteName: string): CitedName {
  const isPerson = /\S\s+\S/.test(text) && !organisationWord.test(text)
  if (text === siteName || !isPerson) return { literal: text }
  const [, suffix] = generation.exec(text) ?? []
  const { family, ...rest } = parse(text.replace(generation, ''))
  return family ? { family, ...rest, ...(suffix && { suffix }) } : { literal: text }
}

/**
 * The author's field of a record as names: several where they are parted by `;`, `&` or `and`. A single word, the
 * site's name, and what says that it is an organisation are kept whole.
 */
export function readAuthors(author: string, siteName: string): CitedName[] {
  if (author === siteName || organisationWord.test(author)) return [{ literal: author }]
  return author
    .replace(degree, '')
    .split(/\s*;\s*|\s+&\s+|,?\s+and\s+/)
    .map((name) => name.trim().replace(honorific, ''))
    .filter((name) => name !== '')
    .map((name) => readName(name, siteName))
}
