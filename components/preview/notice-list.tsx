import type { PreviewNotice } from '@/lib/preview'
import { Moment, Sentence } from './moment'
import styles from './notice-list.module.css'

/** Notices above a page that the public does not see. */
export function NoticeList({ notices }: { notices: readonly PreviewNotice[] }) {
  if (notices.length === 0) return undefined
  return (
    <aside className={styles.notices} aria-label="Why the public does not see this">
      <ul>
        {notices.map(({ kind, text, at, to }) => (
          <li key={kind}>
            <Sentence text={text} /> {at && <Moment instant={at} />}
            {to && <a href={to}>{to}</a>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
