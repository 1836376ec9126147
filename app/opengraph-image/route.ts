import { getSiteCard } from '@/lib/seo'
import { getSite } from '@/lib/site'
import { drawCard } from '../draw-card'

export const dynamic = 'force-dynamic'

/** The social card of every page that has none of its own. */
export function GET(): Response {
  return drawCard(getSiteCard(getSite()))
}
