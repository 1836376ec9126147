import { respond, respondNotFound } from '@/app/respond'
import { findPage } from '@/lib/routes'
import { getSite } from '@/lib/site'
import { formatAnkiFile, formatCsv } from '@/lib/study'
import { getDeckSummary, listDeckQuestions } from '../../../../load-deck'
import { loadNotes } from '../../../../load-notes'

/** A deck's cards as JSON, 50 a page, and its notes as files for other programs, 200 a part. */
export async function GET({ url }: Request): Promise<Response> {
  const page = findPage(new URL(url).pathname)
  const { kind, slug = '', n } = page?.parameters ?? {}
  if (kind !== 'subject' && kind !== 'topic') return respondNotFound()
  const deck = await getDeckSummary({ kind, slug })
  const number = Number(n)
  if (!deck) return respondNotFound()
  switch (page?.kind) {
    case 'deckCards': {
      const list = await listDeckQuestions({ kind, slug }, number)
      if (!list) return respondNotFound()
      const cards = list.items.map(({ subject, slug, question }) => ({ subject, slug, question }))
      return Response.json({ cards, page: list.page, pages: list.pages, total: list.total })
    }
    case 'deckAnki':
    case 'deckTable': {
      const notes = await loadNotes({ kind, slug }, number)
      if (!notes) return respondNotFound()
      const isAnki = page.kind === 'deckAnki'
      const body = isAnki
        ? formatAnkiFile(`${getSite().name}::${deck.title}`, notes)
        : formatCsv(notes)
      const type = isAnki ? 'text/plain; charset=utf-8' : 'text/csv; charset=utf-8'
      return respond(body, type, {
        'Content-Disposition': `attachment; filename="${slug}-${number}.${isAnki ? 'txt' : 'csv'}"`,
        'X-Robots-Tag': 'noindex',
      })
    }
    default:
      return respondNotFound()
  }
}
