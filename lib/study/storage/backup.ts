import { z } from 'zod'
import { isSlug } from '@/lib/routes'
import type { ShelfContents } from '../shelf'
import type { StudyContents } from '../types'
import { StudyError } from './open-study'

// zod tries once whether it may compile code. The pages' policy forbids it, and browsers report the attempt.
z.config({ jitless: true })

/** Raised with any change of the file's form; an older file must then be read by its own number. */
const version = 1

const slug = z.string().refine(isSlug)
const time = z.int().min(0)
const place = { subject: slug, slug }
const question = { ...place, question: z.string().max(1_000) }

/** The form of a backup: one JSON file with every deck, bookmark and visit. */
const backupSchema = z.strictObject({
  /** Tells the file from others. */
  format: z.literal('portal-study'),
  version: z.literal(version),
  /** When the copy was made, ISO 8601 in UTC. */
  exportedAt: z.iso.datetime(),
  /** Cards studied at least once, with the decks they were studied in. */
  cards: z.array(z.strictObject({ ...question, decks: z.array(z.string().max(300)) })),
  /** Every rating, by time. */
  reviews: z.array(
    z.strictObject({
      ...place,
      at: time,
      rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    }),
  ),
  settings: z.strictObject({ newPerDay: z.int().min(0).max(999) }),
  /** Questions put aside, newest first. */
  bookmarks: z.array(z.strictObject({ ...question, addedAt: time })),
  /** Questions opened, newest first. */
  history: z.array(z.strictObject({ ...question, visitedAt: time })),
})

/** All of the reader's data on one device. */
export interface Backup {
  study: StudyContents
  shelf: ShelfContents
}

/** A copy as the text of a file. @param now ms since 1970. */
export function formatBackup({ study, shelf }: Backup, now: number): string {
  const exportedAt = new Date(now).toISOString()
  const backup = { format: 'portal-study', version, exportedAt, ...study, ...shelf }
  return `${JSON.stringify(backup, undefined, 1)}\n`
}

/** Reads what {@link formatBackup} wrote. @throws {StudyError} if the text is anything else. */
export function parseBackup(text: string): Backup {
  const result = backupSchema.safeParse(parseJson(text))
  if (!result.success) {
    const [issue] = result.error.issues
    const field = issue?.path.join('.') || 'its form'
    throw new StudyError(
      `This file is no copy of study data of this site (${field}): nothing was changed.`,
      { cause: result.error },
    )
  }
  const { cards, reviews, settings, bookmarks, history } = result.data
  return { study: { cards, reviews, settings }, shelf: { bookmarks, history } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new StudyError('This file is not JSON: nothing was changed.', { cause })
  }
}
