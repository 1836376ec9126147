import type { FrontMatter } from './schema'

export type Visibility = 'published' | 'draft' | 'scheduled' | 'expired'

type Timing = Pick<FrontMatter, 'status' | 'publish_at' | 'expire_at'>

/**
 * Whether the public sees a record at `now`, and if not, why: the only place where this is decided.
 * A draft stays one whatever its times say; `publish_at` is the first public instant, `expire_at` the
 * first that is not.
 */
export function getVisibility(record: { front: Timing }, now: Date): Visibility {
  const { status, publish_at, expire_at } = record.front
  if (status === 'draft') return 'draft'
  if (expire_at !== undefined && now >= new Date(expire_at)) return 'expired'
  if (publish_at !== undefined && now < new Date(publish_at)) return 'scheduled'
  return 'published'
}
