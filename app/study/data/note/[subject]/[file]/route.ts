import { respondNotFound } from '@/app/respond'
import { isSlug } from '@/lib/routes'
import { loadNote } from '../../../../load-notes'

// Content is unknown when the application is built; the server in front keeps what this gives.
export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ subject: string; file: string }>
}

/** One question's note as JSON, for decks that only the reader's device knows. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { subject, file } = await params
  const slug = file.replace(/\.json$/, '')
  const isAddress = file.endsWith('.json') && isSlug(subject) && isSlug(slug)
  const note = isAddress ? await loadNote(subject, slug) : undefined
  return note ? Response.json(note) : respondNotFound()
}
