import { respond, respondNotFound } from '@/app/respond'
import { getEnv } from '@/lib/env'
import { buildSecurityText } from '@/lib/seo'
import { getSite } from '@/lib/site'

export const dynamic = 'force-dynamic'

/** How weaknesses are reported; 404 where the site names no contact. */
export function GET(): Response {
  const { SECURITY_CONTACT: contact } = getEnv()
  if (!contact) return respondNotFound()
  return respond(buildSecurityText(getSite(), contact, new Date()), 'text/plain; charset=utf-8')
}
