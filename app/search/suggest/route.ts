import { createHash } from 'node:crypto'
import { getCatalog } from '@/lib/catalog'
import { answerSuggestions } from '@/lib/suggestions'
import { readTyped } from '@/lib/typed-text'

/** Suggestions for `?q=`, where Next serves by itself; the production server answers this address before it. */
export function GET(request: Request): Response {
  const typed = readTyped(new URL(request.url).searchParams.get('q') ?? '')
  const { headers: own, body } = answerSuggestions(getCatalog(), typed)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { ...own, ETag: etag }
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { headers })
}
