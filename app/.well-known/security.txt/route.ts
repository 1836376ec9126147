import { respond, respondNotFound } from '@/app/respond'
import { getEnv } from '@/lib/env'
import { buildSecurityText } from '@/lib/seo'
import { getSite } from '@/lib/site'

export const dynamic = 'force-dynamic'

/** The address for reports of vulnerabilities; 404 if the site names none. */
export function GET(): Response {
  const { SECURITY_CONTACT: contact } = getEnv()
  if (!contact) return respondNotFound()
  return respond(buildSecurityText(getSite(), contact, new Date()), 'text/plain; charset=utf-8')
}
