import type { Resolution } from '@/lib/catalog'
import { getVisibility, type QuestionRecord } from '@/lib/content'

/** A reason why the public does not see a page, or sees it differently. */
export interface PreviewNotice {
  kind: 'draft' | 'scheduled' | 'expired' | 'duplicate' | 'canonical' | 'no-index'
  /** One sentence, which `at` or `to` ends if there is one. */
  text: string
  /** ISO 8601. */
  at?: string
  /** An address that the text leads up to. */
  to?: string
}

interface NoticeFacts {
  /** The moment whose site is shown. */
  now: Date
  /** What the record's address leads the public to; absent if nothing is known of it. */
  resolution?: Resolution
}

/** Notices for editors above a record's page; empty if the public sees the same. */
export function listNotices(
  record: Pick<QuestionRecord, 'front'>,
  { now, resolution }: NoticeFacts,
): PreviewNotice[] {
  const { front } = record
  const notices: PreviewNotice[] = []
  const visibility = getVisibility(record.front, now)
  if (visibility === 'draft') notices.push(describeDraft(front.publish_at))
  else if (visibility === 'scheduled' && front.publish_at) {
    notices.push({ kind: 'scheduled', text: 'Scheduled: it appears at', at: front.publish_at })
  } else if (visibility === 'expired' && front.expire_at) {
    notices.push({ kind: 'expired', text: 'Expired: it is gone since', at: front.expire_at })
  }
  if (resolution?.kind === 'redirect') {
    notices.push({
      kind: 'duplicate',
      text: 'Not canonical: the public is sent to',
      to: resolution.to,
    })
  } else if (visibility === 'published' && front.canonical !== undefined) {
    notices.push({
      kind: 'canonical',
      text: 'Not canonical: search engines are led to',
      to: front.canonical,
    })
  }
  if (front.no_index) {
    notices.push({ kind: 'no-index', text: 'Search engines are asked to leave this page out.' })
  }
  return notices
}

function describeDraft(publishAt: string | undefined): PreviewNotice {
  if (publishAt === undefined) {
    return { kind: 'draft', text: 'Draft: it appears when `status: draft` is taken out.' }
  }
  const text = 'Draft: it appears when `status: draft` is taken out, and not before'
  return { kind: 'draft', text, at: publishAt }
}
