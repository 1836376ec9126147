import { createHash } from 'node:crypto'
import type { SuggestionItem } from '@/components/elements/suggestion-item'
import { getCatalog } from '@/lib/catalog'
import { routes } from '@/lib/routes'

/** Seconds for which browsers and proxies may keep suggestions without asking. */
const freshSeconds = 60

/** Questions for `?q=`, what has been typed so far: JSON, a list of {@link SuggestionItem}. */
export function GET(request: Request): Response {
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  const items = getCatalog()
    .suggestQuestions(typed)
    .map(
      ({ subject, slug, subjectTitle, title }): SuggestionItem => ({
        href: routes.question(subject, slug),
        title,
        subject: subjectTitle,
      }),
    )
  const body = JSON.stringify(items)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Cache-Control': `public, max-age=${freshSeconds}`,
    'Content-Type': 'application/json; charset=utf-8',
    'X-Robots-Tag': 'noindex',
    ETag: etag,
  }
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}
