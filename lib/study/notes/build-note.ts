import { renderNote } from '@/lib/markdown'
import { routes } from '@/lib/routes'
import type { Note } from './note'

interface NoteSource {
  subject: string
  slug: string
  /** Front matter: the question, and the answer field as it stands in the file. */
  front: { question: string; answer: string }
}

/**
 * The note of a record.
 * @param topics slugs of its topics.
 * @param origin the site's, for the links of the note.
 */
export function buildNote(
  { subject, slug, front }: NoteSource,
  topics: readonly string[],
  origin: string,
): Note {
  const { html, text } = renderNote(front.answer, origin)
  return {
    question: front.question,
    answerHtml: html,
    answerText: text,
    url: `${origin}${routes.question(subject, slug)}`,
    tags: [...new Set([subject, ...topics])],
  }
}
