import type { FrontMatter } from './schema'

export type Visibility = 'published' | 'draft' | 'scheduled' | 'expired'

/**
 * What decides who sees a record: fields of its front matter, or columns of the catalog with the same names. Instants
 * are ISO 8601 in UTC with milliseconds, whose order as texts is that of time.
 */
export interface Timing {
  status: FrontMatter['status']
  publish_at?: string | null | undefined
  expire_at?: string | null | undefined
}

/**
 * Whether the public sees a record at `now`, and if not, why; with {@link publicCondition}, the only place where this
 * is decided. A draft stays one whatever its times say; `publish_at` is the first public instant, `expire_at` the first
 * that is not.
 */
export function getVisibility({ status, publish_at, expire_at }: Timing, now: Date): Visibility {
  if (status === 'draft') return 'draft'
  if (!publish_at && !expire_at) return 'published'
  const moment = now.toISOString()
  if (expire_at && expire_at <= moment) return 'expired'
  return publish_at && publish_at > moment ? 'scheduled' : 'published'
}

/**
 * The condition of SQL, over columns with the names of {@link Timing}, that {@link getVisibility} gives `published`.
 * @param moment an expression of SQL: an instant in the form of the columns.
 */
export function publicCondition(moment: string): string {
  return `(status = 'published' AND (expire_at IS NULL OR expire_at > ${moment})
    AND (publish_at IS NULL OR publish_at <= ${moment}))`
}
