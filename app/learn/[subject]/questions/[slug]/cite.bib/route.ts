import { formatBibtex } from '@/lib/citation'
import { respond, respondNotFound } from '../../../../../respond'
import { loadReference } from '../load-reference'

interface Context {
  params: Promise<{ subject: string; slug: string }>
}

/** The reference to a question's page as a BibTeX file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { subject, slug } = await params
  const found = await loadReference(subject, slug)
  if (!found) return respondNotFound()
  return respond(formatBibtex(found.reference), 'application/x-bibtex; charset=utf-8', {
    'Content-Disposition': `attachment; filename="${found.reference.id}.bib"`,
    'X-Robots-Tag': 'noindex',
  })
}
