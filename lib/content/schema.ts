import { z } from 'zod'

/** A calendar day as `YYYY-MM-DD`. YAML gives plain dates as `Date`; both forms are taken. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
)

/** An instant: a day, or an ISO 8601 date-time with zone; a day means its first minute in UTC. */
const instant = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .transform((value) => new Date(value).toISOString()),
)

const ownPath = z
  .string()
  .regex(/^\/[^/\\]/, 'must be a path on this site that starts with one slash')

const relatedArticle = z.object({
  /** Id of the record it points to. */
  id: z.number().int().nonnegative(),
  /** Its question, as it stood when the link was made. */
  title: z.string().min(1),
  /** Its subject's display name. */
  subject: z.string().min(1),
  /** Its address, `/learn/<subject>/questions/<slug>`. */
  url: ownPath,
})

/** The front matter of a record. Unknown fields are kept (and warned about by `decodeRecord`). */
export const frontMatterSchema = z.looseObject({
  /** Name of the editor's schema; constant in real records. */
  _schema: z.string().optional(),
  /** Number of the question; records that share it are one question under several subjects. */
  id: z.number().int().nonnegative(),
  /** Day of publication, shown by `date_format`. */
  date: day,
  /** The question as a heading. */
  title: z.string().trim().min(1),
  /** A heading for the article, where it differs. Absent: `title`. */
  article_title: z.string().trim().min(1).optional(),
  /** How `date` is shown, in tokens YYYY MMM DD…. */
  date_format: z.string().default('MMM DD, YYYY'),
  /** What introduces the date. */
  post_on_text: z.string().default('Posted on'),
  seo: z
    .object({
      /** Title for the tab and for search results. Absent: made from the question. */
      title: z.string().optional(),
      /** Description for search results. Absent: the answer's first sentences. */
      page_description: z.string().optional(),
      /** Comma-separated keywords; they feed topics and search. */
      page_keywords: z.string().optional(),
    })
    .prefault({}),
  /** Who answers for the text. */
  author: z.string().default('QuickTakes'),
  /** The question: the page's one `h1`. */
  question: z.string().trim().min(1),
  /** The answer: Markdown, on one line with `\n` for line breaks, or with real ones. */
  answer: z.string().trim().min(1),
  /** Display name of the subject; its slug is the folder's name. */
  subject: z.string().trim().min(1),
  /** The file's own name, `<slug>.md`. */
  file_name: z.string().optional(),
  /** The page's own address. */
  url: ownPath.optional(),
  /** Curator's score; -1 in real records, unused. */
  score: z.number().optional(),
  related_article1: relatedArticle.optional(),
  related_article2: relatedArticle.optional(),
  related_article3: relatedArticle.optional(),
  related_article4: relatedArticle.optional(),
  related_article5: relatedArticle.optional(),
  /** Whether search engines are asked to leave the page out. */
  no_index: z.boolean().default(false),
  /** Address that carries this question instead of this page. Absent: decided by the identity rule. */
  canonical: z.string().optional(),
  /** `draft` keeps the record out of production. */
  status: z.enum(['draft', 'published']).default('published'),
  /** Instant from which the record is public. Absent: at once. */
  publish_at: instant.optional(),
  /** Instant from which the record is no longer public. Absent: never. */
  expire_at: instant.optional(),
  /** Day of the last change of substance. Absent: never changed. */
  updated: day.optional(),
  /** Who asked: a student, or the editors. */
  origin: z.enum(['student', 'editor']).optional(),
  /** Expert who checked the answer. */
  reviewed_by: z.string().trim().min(1).optional(),
  /** Id or address of the duplicate of which this record is the canonical one. */
  canonical_of: z
    .union([z.number().int().nonnegative(), z.string(), z.array(z.union([z.number(), z.string()]))])
    .optional(),
  /** Earlier addresses of this page, which answer 308 to it. */
  redirect_from: z.union([ownPath.transform((one) => [one]), z.array(ownPath)]).optional(),
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
