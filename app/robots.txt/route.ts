import { getEnv } from '@/lib/env'
import { buildRobots } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { respond } from '../respond'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return respond(buildRobots(getSite(), getEnv().AI_CRAWLERS), 'text/plain; charset=utf-8')
}
