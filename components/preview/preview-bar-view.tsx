import type { PreviewState } from '@/lib/preview'
import { previewRoutes } from '@/lib/routes'
import { LiveUpdate } from './live-update'
import { Moment } from './moment'
import styles from './preview-bar.module.css'

interface PreviewBarProps {
  state: PreviewState
  /** The moment whose site is shown. Absent: now. */
  at?: Date
}

/** A strip above the site: that this is the preview, of which moment, and the way to its overview. */
export function PreviewBarView({ state, at }: PreviewBarProps) {
  return (
    <aside className={styles.bar} aria-label="Preview">
      <a href={previewRoutes.overview()}>Preview</a>
      {at && (
        <span>
          as of <Moment instant={at.toISOString()} />
        </span>
      )}
      <LiveUpdate state={state} />
    </aside>
  )
}
