import { z } from 'zod'
import { type Field, pickSchemas } from './field'
import {
  address,
  choice,
  day,
  filledText,
  flag,
  instant,
  ownPath,
  text,
  wholeNumber,
} from './value-kinds'

const seoFields = {
  title: {
    schema: text
      .optional()
      .describe('Title for the tab and for search results. Absent: made from the question.'),
    isProse: true,
  },
  page_description: {
    schema: text
      .optional()
      .describe("Description for search results. Absent: the answer's first sentences."),
    isProse: true,
    placeholder: 'Write here in one sentence what the answer explains.',
    input: { type: 'textarea' },
  },
  page_keywords: {
    schema: text
      .optional()
      .describe('Keywords, separated by commas; they feed topics and search.')
      .meta({ examples: ['supply chain, logistics'] }),
    isProse: true,
    placeholder: 'write keywords here, separated by commas',
  },
} satisfies Record<string, Field>

const linkFields = {
  id: {
    schema: wholeNumber.describe('Id of the record it points to.').meta({ examples: [132911] }),
  },
  title: { schema: filledText.describe('Its question, as it stood when the link was made.') },
  subject: { schema: filledText.describe("Its subject's display name.") },
  url: {
    schema: ownPath
      .describe('Its address, `/learn/<subject>/questions/<slug>`.')
      .meta({ examples: ['/learn/biology/questions/what-is-osmosis'] }),
  },
} satisfies Record<string, Field>

const link = z.looseObject(pickSchemas(linkFields), {
  error: 'must be a mapping with `id`, `title`, `subject` and `url`',
})

const related = (place: number) => ({
  schema: link
    .optional()
    .describe(`Related question number ${place}, chosen by an editor. Absent: computed.`),
  members: linkFields,
})

/** Every field of a record's front matter, in the order in which forms show them. */
export const fields = {
  _schema: {
    schema: text.optional().describe("Name of the CMS's schema; `default` in real records."),
    input: { hidden: true },
  },
  id: {
    schema: wholeNumber
      .describe(
        'Number of the question, which `portal check` names a free one of; records that share it are one question under several subjects.',
      )
      .meta({ examples: [132911] }),
    need: 'filled',
    column: 'INTEGER NOT NULL',
  },
  date: {
    schema: day
      .describe('Day of publication, shown by `date_format`.')
      .meta({ examples: ['2024-12-17'] }),
    need: 'filled',
    column: 'TEXT NOT NULL',
    input: { type: 'date', instance_value: 'NOW' },
  },
  title: {
    schema: filledText.describe('The question as a heading, for lists and links.'),
    need: 'filled',
    isProse: true,
    placeholder: true,
  },
  article_title: {
    schema: filledText
      .optional()
      .describe('A heading for the article, where it differs. Absent: `title`.'),
    isProse: true,
  },
  date_format: {
    schema: text
      .default('MMM DD, YYYY')
      .describe(
        'How `date` is shown, in tokens: YYYY YY MMMM MMM MM M DD D; text in [brackets] stays.',
      ),
  },
  post_on_text: {
    schema: text.default('Posted on').describe('What introduces the date.'),
    isProse: true,
  },
  seo: {
    schema: z
      .looseObject(pickSchemas(seoFields), { error: 'must be a mapping' })
      .prefault({})
      .describe('What search engines are told.'),
    members: seoFields,
  },
  author: {
    schema: text.default('QuickTakes').describe('Who answers for the text.'),
    isProse: true,
  },
  question: {
    schema: filledText.describe("The question: the page's one main heading."),
    need: 'filled',
    isProse: true,
    placeholder: true,
  },
  answer: {
    schema: text
      .regex(/\S/, 'must not be empty')
      .describe(
        'The answer: Markdown on one line with `\\n` for line breaks, or with real ones in a `|` block. Kept to the character.',
      ),
    need: 'filled',
    isProse: true,
    placeholder: 'Write the answer here.',
    input: { type: 'textarea' },
  },
  subject: {
    schema: filledText
      .describe("Display name of the subject; its slug is the folder's name.")
      .meta({ examples: ['Business and Management'] }),
    need: 'filled',
    isProse: true,
  },
  file_name: {
    schema: text
      .optional()
      .describe("The file's own name, `<slug>.md`.")
      .meta({ examples: ['what-is-osmosis.md'] }),
  },
  url: {
    schema: ownPath
      .optional()
      .describe("The page's own address.")
      .meta({ examples: ['/learn/biology/questions/what-is-osmosis'] }),
  },
  score: {
    schema: z
      .number({ error: 'must be a number' })
      .optional()
      .describe("Curator's score; -1.0 in real records, unused."),
    input: { hidden: true },
  },
  related_article1: related(1),
  related_article2: related(2),
  related_article3: related(3),
  related_article4: related(4),
  related_article5: related(5),
  no_index: {
    schema: flag.default(false).describe('Whether search engines are asked to leave the page out.'),
    need: 'valid',
    column: 'INTEGER NOT NULL',
  },
  canonical: {
    schema: address
      .optional()
      .describe(
        'Address that carries this question instead of this page. Absent: decided by the identity rule.',
      )
      .meta({ examples: ['/learn/biology/questions/what-is-osmosis'] }),
    column: 'TEXT',
  },
  status: {
    schema: choice('draft', 'published')
      .default('published')
      .describe('`draft` keeps the record out of production.')
      .meta({ examples: ['draft'] }),
    need: 'filled',
    column: 'TEXT NOT NULL',
  },
  publish_at: {
    schema: instant
      .optional()
      .describe('Instant from which the record is public. Absent: at once.')
      .meta({ examples: ['2026-11-22T09:00:00+01:00'] }),
    need: 'valid',
    column: 'TEXT',
    input: { type: 'datetime' },
  },
  expire_at: {
    schema: instant
      .optional()
      .describe('Instant from which the record is no longer public. Absent: never.')
      .meta({ examples: ['2026-12-31'] }),
    need: 'valid',
    column: 'TEXT',
    input: { type: 'datetime' },
  },
  updated: {
    schema: day
      .optional()
      .describe('Day of the last change of substance. Absent: never changed.')
      .meta({ examples: ['2026-11-22'] }),
    column: 'TEXT',
    input: { type: 'date' },
  },
  origin: {
    schema: choice('student', 'editor')
      .optional()
      .describe('Who asked: a student, or the editors.')
      .meta({ examples: ['student'] }),
  },
  drafted_by: {
    schema: choice('person', 'model')
      .optional()
      .describe('Who drafted the answer: a person, or a language model. Absent: not said.')
      .meta({ examples: ['model'] }),
    fact: { name: 'Drafted by', words: { model: 'a language model' } },
  },
  reviewed_by: {
    schema: filledText.optional().describe('Expert who checked the answer.'),
    isProse: true,
    fact: { name: 'Reviewed by' },
  },
  difficulty: {
    schema: choice('introductory', 'intermediate', 'advanced')
      .optional()
      .describe('How much the answer takes for granted. Absent: not said.')
      .meta({ examples: ['introductory'] }),
    column: 'TEXT',
    fact: {
      name: 'Difficulty',
      lead: 'Difficulty:',
      words: {
        introductory: 'introductory',
        intermediate: 'intermediate',
        advanced: 'advanced',
      },
    },
    isFacet: true,
    jsonLd: 'educationalLevel',
  },
  canonical_of: {
    schema: z
      .union([wholeNumber, text, z.array(z.union([wholeNumber, text]))], {
        error: 'must be an id, an address, or a list of them',
      })
      .optional()
      .describe('Ids or addresses of the duplicates of which this record is the canonical one.')
      .meta({ examples: [167517] }),
    input: { type: 'number' },
  },
  redirect_from: {
    schema: z
      .union([ownPath, z.array(ownPath)], {
        error: 'must be a path on this site, or a list of them',
      })
      .transform((paths) => (typeof paths === 'string' ? [paths] : paths))
      .optional()
      .describe('Earlier addresses of this page, which answer 308 to it.')
      .meta({ examples: ['/learn/biology/questions/osmosis'] }),
    input: { type: 'array' },
  },
} satisfies Record<string, Field>
