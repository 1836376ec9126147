import { getEnv } from '@/lib/env'
import { respond, respondNotFound } from '../respond'

export const dynamic = 'force-dynamic'

/** The key by which search engines know that pushes come from this site; 404 where pushes are off. */
export function GET(): Response {
  const key = getEnv().INDEXNOW_KEY
  return key ? respond(key, 'text/plain; charset=utf-8') : respondNotFound()
}
