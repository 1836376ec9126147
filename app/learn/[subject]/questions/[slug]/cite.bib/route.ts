import { formatBibtex } from '@/lib/citation'
import { respond, respondNotFound } from '../../../../../respond'
import { loadReference } from '../load-reference'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ subject: string; slug: string }>
}

/** How a question's page is cited, as a BibTeX file to be saved. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { subject, slug } = await params
  const found = await loadReference(subject, slug)
  if (!found) return respondNotFound()
  return respond(formatBibtex(found.reference), 'application/x-bibtex; charset=utf-8', {
    'Content-Disposition': `attachment; filename="${found.reference.id}.bib"`,
    'X-Robots-Tag': 'noindex',
  })
}
