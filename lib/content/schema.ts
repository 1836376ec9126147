import { z } from 'zod'
import { instantForm, parseInstant } from './parse-instant'

/*
 * Each field's `describe` text is its documentation: here, in the JSON Schema that editors complete
 * from, and in the messages of `portal check`. `examples` feed the "write it like this" of an issue.
 */

const text = z.string({ error: 'must be text' })
const filledText = text.trim().min(1, 'must not be empty')
const wholeNumber = z.number({ error: 'must be a whole number' }).int('must be a whole number')
const flag = z.boolean({ error: 'must be true or false' })

const dayMessage = 'must be a day that exists, as YYYY-MM-DD'

/** A calendar day as `YYYY-MM-DD`; a CMS may add a time, of which the written day counts. */
const day = z
  .string({ error: dayMessage })
  .refine((value) => parseInstant(value) !== undefined, dayMessage)
  .meta({ pattern: instantForm.source })
  .transform((value) => value.slice(0, 10))

const instantMessage =
  'must be a day, or a day and a time that exist; in UTC unless a zone is given'

/** An instant, kept as ISO 8601 in UTC. */
const instant = z
  .string({ error: instantMessage })
  .refine((value) => parseInstant(value) !== undefined, instantMessage)
  .meta({ pattern: instantForm.source })
  .transform((value) => new Date(parseInstant(value) ?? Number.NaN).toISOString())

const ownPath = text.regex(
  /^\/[^/\\\s][^\\\s]*$/,
  'must be a path on this site, from its first slash',
)

const canonicalMessage = 'must be a path on this site, or an http(s) address'

const canonicalAddress = z
  .string({ error: canonicalMessage })
  .refine((value) => /^\/[^/\\\s][^\\\s]*$/.test(value) || isWebAddress(value), canonicalMessage)
  .meta({ pattern: String.raw`^(?:/[^/\\\s][^\\\s]*|https?://\S+)$` })

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}

const relatedArticle = z.looseObject(
  {
    id: wholeNumber.describe('Id of the record it points to.').meta({ examples: [132911] }),
    title: filledText.describe('Its question, as it stood when the link was made.'),
    subject: filledText.describe("Its subject's display name."),
    url: ownPath
      .describe('Its address, `/learn/<subject>/questions/<slug>`.')
      .meta({ examples: ['/learn/biology/questions/what-is-osmosis'] }),
  },
  { error: 'must be a mapping with `id`, `title`, `subject` and `url`' },
)

const related = (place: number) =>
  relatedArticle
    .optional()
    .describe(`Related question number ${place}, chosen by an editor. Absent: computed.`)

const seo = z.looseObject(
  {
    title: text
      .optional()
      .describe('Title for the tab and for search results. Absent: made from the question.'),
    page_description: text
      .optional()
      .describe("Description for search results. Absent: the answer's first sentences."),
    page_keywords: text
      .optional()
      .describe('Keywords, separated by commas; they feed topics and search.')
      .meta({ examples: ['supply chain, logistics'] }),
  },
  { error: 'must be a mapping' },
)

/** Fields that hold a related question each. */
export const relatedFields = [
  'related_article1',
  'related_article2',
  'related_article3',
  'related_article4',
  'related_article5',
] as const

/** The front matter of a record. Unknown fields are kept, with a warning from `decodeRecord`. */
export const frontMatterSchema = z.looseObject({
  _schema: text.optional().describe("Name of the CMS's schema; `default` in real records."),
  id: wholeNumber
    .describe(
      'Number of the question, which `portal check` names a free one of; records that share it are one question under several subjects.',
    )
    .meta({ examples: [132911] }),
  date: day
    .describe('Day of publication, shown by `date_format`.')
    .meta({ examples: ['2024-12-17'] }),
  title: filledText.describe('The question as a heading, for lists and links.'),
  article_title: filledText
    .optional()
    .describe('A heading for the article, where it differs. Absent: `title`.'),
  date_format: text
    .default('MMM DD, YYYY')
    .describe(
      'How `date` is shown, in tokens: YYYY YY MMMM MMM MM M DD D; text in [brackets] stays.',
    ),
  post_on_text: text.default('Posted on').describe('What introduces the date.'),
  seo: seo.prefault({}).describe('What search engines are told.'),
  author: text.default('QuickTakes').describe('Who answers for the text.'),
  question: filledText.describe("The question: the page's one main heading."),
  answer: text
    .regex(/\S/, 'must not be empty')
    .describe(
      'The answer: Markdown on one line with `\\n` for line breaks, or with real ones in a `|` block. Kept to the character.',
    ),
  subject: filledText
    .describe("Display name of the subject; its slug is the folder's name.")
    .meta({ examples: ['Business and Management'] }),
  file_name: text
    .optional()
    .describe("The file's own name, `<slug>.md`.")
    .meta({ examples: ['what-is-osmosis.md'] }),
  url: ownPath
    .optional()
    .describe("The page's own address.")
    .meta({ examples: ['/learn/biology/questions/what-is-osmosis'] }),
  score: z
    .number({ error: 'must be a number' })
    .optional()
    .describe("Curator's score; -1.0 in real records, unused."),
  related_article1: related(1),
  related_article2: related(2),
  related_article3: related(3),
  related_article4: related(4),
  related_article5: related(5),
  no_index: flag.default(false).describe('Whether search engines are asked to leave the page out.'),
  canonical: canonicalAddress
    .optional()
    .describe(
      'Address that carries this question instead of this page. Absent: decided by the identity rule.',
    )
    .meta({ examples: ['/learn/biology/questions/what-is-osmosis'] }),
  status: z
    .enum(['draft', 'published'], { error: 'must be `draft` or `published`' })
    .default('published')
    .describe('`draft` keeps the record out of production.')
    .meta({ examples: ['draft'] }),
  publish_at: instant
    .optional()
    .describe('Instant from which the record is public. Absent: at once.')
    .meta({ examples: ['2026-11-22T09:00:00+01:00'] }),
  expire_at: instant
    .optional()
    .describe('Instant from which the record is no longer public. Absent: never.')
    .meta({ examples: ['2026-12-31'] }),
  updated: day
    .optional()
    .describe('Day of the last change of substance. Absent: never changed.')
    .meta({ examples: ['2026-11-22'] }),
  origin: z
    .enum(['student', 'editor'], { error: 'must be `student` or `editor`' })
    .optional()
    .describe('Who asked: a student, or the editors.')
    .meta({ examples: ['student'] }),
  drafted_by: z
    .enum(['person', 'model'], { error: 'must be `person` or `model`' })
    .optional()
    .describe('Who drafted the answer: a person, or a language model. Absent: not said.')
    .meta({ examples: ['model'] }),
  reviewed_by: filledText.optional().describe('Expert who checked the answer.'),
  canonical_of: z
    .union([wholeNumber, text, z.array(z.union([wholeNumber, text]))], {
      error: 'must be an id, an address, or a list of them',
    })
    .optional()
    .describe('Ids or addresses of the duplicates of which this record is the canonical one.')
    .meta({ examples: [167517] }),
  redirect_from: z
    .union([ownPath, z.array(ownPath)], {
      error: 'must be a path on this site, or a list of them',
    })
    .transform((paths) => (typeof paths === 'string' ? [paths] : paths))
    .optional()
    .describe('Earlier addresses of this page, which answer 308 to it.')
    .meta({ examples: ['/learn/biology/questions/osmosis'] }),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>

/** A validated record, as one file holds it. */
export interface QuestionRecord {
  /** Path below the content root, with forward slashes. */
  file: string
  /** Subject's slug: the folder's name. */
  subject: string
  /** Question's slug: the file's name without `.md`. */
  slug: string
  front: FrontMatter
  /** SHA-256 of the file's bytes, hex. */
  hash: string
}
