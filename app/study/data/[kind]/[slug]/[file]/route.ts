import { respond, respondNotFound } from '@/app/respond'
import { isSlug } from '@/lib/routes'
import { getSite } from '@/lib/site'
import { formatAnkiFile, formatCsv } from '@/lib/study'
import { getDeckSummary, listDeckQuestions } from '../../../../load-deck'
import { loadNotes } from '../../../../load-notes'

// Content is unknown when the application is built; the server in front keeps what this gives.
export const dynamic = 'force-dynamic'

const filePattern = /^(cards|anki|table)-([1-9]\d{0,6})\.(json|txt|csv)$/

interface Context {
  params: Promise<{ kind: string; slug: string; file: string }>
}

/** A deck's cards as JSON, 50 a page, and its notes as files for other programs, 200 a part. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { kind, slug, file } = await params
  const [, form, digits, extension] = filePattern.exec(file) ?? []
  if ((kind !== 'subject' && kind !== 'topic') || !isSlug(slug) || !form) return respondNotFound()
  const deck = await getDeckSummary({ kind, slug })
  const number = Number(digits)
  if (!deck) return respondNotFound()
  switch (`${form}.${extension}`) {
    case 'cards.json': {
      const list = await listDeckQuestions({ kind, slug }, number)
      if (!list) return respondNotFound()
      const cards = list.items.map(({ subject, slug, question }) => ({ subject, slug, question }))
      return Response.json({ cards, page: list.page, pages: list.pages, total: list.total })
    }
    case 'anki.txt':
    case 'table.csv': {
      const notes = await loadNotes({ kind, slug }, number)
      if (!notes) return respondNotFound()
      const isAnki = form === 'anki'
      const body = isAnki
        ? formatAnkiFile(`${getSite().name}::${deck.title}`, notes)
        : formatCsv(notes)
      const type = isAnki ? 'text/plain; charset=utf-8' : 'text/csv; charset=utf-8'
      return respond(body, type, {
        'Content-Disposition': `attachment; filename="${slug}-${number}.${extension}"`,
        'X-Robots-Tag': 'noindex',
      })
    }
    default:
      return respondNotFound()
  }
}
