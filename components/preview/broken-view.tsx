import type { ReactNode } from 'react'
import type { IssueView } from '@/lib/preview'
import styles from './broken-view.module.css'
import { IssueList } from './issue-list'

interface BrokenViewProps {
  issues: readonly IssueView[]
  /** The page as it was when it was last whole. Absent: it was not shown since the preview began. */
  children?: ReactNode
}

/** In place of the page of a record that cannot be shown: what is wrong with its file. */
export function BrokenView({ issues, children }: BrokenViewProps) {
  return (
    <>
      <section className={styles.broken}>
        <h1>This record cannot be shown</h1>
        <p>
          The public gets “not found” here. The page comes back by itself when the file is mended.
        </p>
        <IssueList issues={issues} />
      </section>
      {children && (
        <section aria-label="Last good version">
          <p className={styles.last}>
            Below is the last good version, as it was before the mistake.
          </p>
          {children}
        </section>
      )}
    </>
  )
}
