import { slug as slugify } from 'github-slugger'
import { stringify } from 'yaml'
import { formatAddress, type Place, recordFile } from '@/lib/catalog'
import { placeholders } from '@/lib/content'
import { isSlug, routes } from '@/lib/routes'
import type { ContentSlice } from '../content-slice'
import { EditingError, type EditPlan } from '../edit'
import { RedirectList } from '../redirects/redirect-list'
import type { SimilarQuestion } from '../survey'
import { findClaimant } from './records'

export interface NewRequest {
  question: string
  place: Place
  /** Display name of the subject. */
  subjectTitle: string
  id: number
  /** Day of publication, `YYYY-MM-DD`. */
  today: string
  /** Records that ask the same, or nearly. */
  similar: readonly SimilarQuestion[]
}

/** Longest slug that search results and messengers show whole. */
const maxSlug = 160

/**
 * The slug that a question gets: marks dropped, cut between words.
 * @throws {EditingError} for a question without a letter or digit that an address can hold.
 */
export function buildSlug(question: string): string {
  const plain = slugify(question.normalize('NFKD').replace(/\p{Mark}/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const cut = plain.length > maxSlug ? plain.slice(0, maxSlug + 1).replace(/-[^-]*$/, '') : plain
  const slug = cut.slice(0, maxSlug)
  if (isSlug(slug)) return slug
  throw new EditingError(
    'The question holds no letter that an address can hold: name one with `--slug`.',
  )
}

/**
 * Scaffolds a draft: a record that is valid as it stands and that no reader sees.
 * @throws {EditingError} if the address is taken, by a file or by a redirect.
 */
export function planNew(slice: ContentSlice, request: NewRequest): EditPlan {
  const { question, place, subjectTitle, id, today, similar } = request
  const file = recordFile(place)
  const address = formatAddress(place)
  if (slice.files.has(file)) {
    throw new EditingError(
      `The file ${file} is there already: edit it, or name another \`--slug\`.`,
    )
  }
  const claimant = findClaimant(slice, address)
  if (claimant || new RedirectList(slice.redirects).has(address)) {
    throw new EditingError(
      `The address ${address} is an earlier one, by ${claimant?.file ?? 'redirects.yaml'}: name another \`--slug\`.`,
    )
  }
  const front = {
    id,
    date: today,
    title: question,
    seo: {
      page_description: placeholders.page_description,
      page_keywords: placeholders.page_keywords,
    },
    question,
    answer: `${placeholders.answer}\n`,
    subject: subjectTitle,
    file_name: `${place.slug}.md`,
    url: routes.question(place.subject, place.slug),
    status: 'draft',
  }
  const yaml = stringify(front, { lineWidth: 0 })
  return {
    edits: [{ kind: 'create', file, after: Buffer.from(`---\n${yaml}---\n\n&nbsp;\n`) }],
    notes: [
      ...similar.map(describeSimilar),
      'Write `answer`, `seo.page_description` and `seo.page_keywords`, then remove `status: draft` to publish it.',
    ],
  }
}

function describeSimilar({ file, question, likeness }: SimilarQuestion): string {
  const how = likeness === 1 ? 'the same' : 'nearly the same'
  return `${file} asks ${how}, ${JSON.stringify(question)}: write this record only if its answer is another.`
}
