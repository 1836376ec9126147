import { createHash } from 'node:crypto'
import { getCatalog } from '@/lib/catalog'
import { readQuery } from '@/lib/routes/read-query'
import { answerSuggestions } from '@/lib/suggestions'

/** Suggestions for `?q=`, where Next serves by itself; the production server answers this address before it. */
export async function GET(request: Request): Promise<Response> {
  const { q = '' } = readQuery('searchSuggestions', new URL(request.url).searchParams)
  const { headers: own, body } = await answerSuggestions(getCatalog(), q)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { ...own, ETag: etag }
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers })
}
