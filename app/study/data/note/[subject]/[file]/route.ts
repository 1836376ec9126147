import { respondNotFound } from '@/app/respond'
import { findPage } from '@/lib/routes'
import { loadNote } from '../../../../load-notes'

/** One question's note as JSON, for decks that only the reader's device knows. */
export async function GET({ url }: Request): Promise<Response> {
  const { subject, slug } = findPage(new URL(url).pathname)?.parameters ?? {}
  const note = subject && slug ? await loadNote(subject, slug) : undefined
  return note ? Response.json(note) : respondNotFound()
}
