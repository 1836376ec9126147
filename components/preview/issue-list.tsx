import type { IssueView } from '@/lib/preview'
import { Excerpt } from './excerpt'
import styles from './issue-list.module.css'
import { Sentence } from './sentence'

/** Issues with the lines around each: what is wrong, where, and how to mend it. */
export function IssueList({ issues }: { issues: readonly IssueView[] }) {
  return (
    <ol className={styles.issues}>
      {issues.map((issue) => (
        <li key={`${issue.line}:${issue.column}:${issue.code}:${issue.message}`}>
          <p className={styles.message} data-severity={issue.severity}>
            <strong>{issue.severity === 'error' ? 'Error' : 'Warning'}</strong>{' '}
            <Sentence text={issue.message} />
          </p>
          <p>
            <Sentence text={issue.fix} />
          </p>
          <p className={styles.place}>
            {issue.file}, line {issue.line}, column {issue.column} · <code>{issue.code}</code> ·{' '}
            <a href={issue.editorUrl}>Open in editor</a>
          </p>
          {issue.excerpt.length > 0 && <Excerpt lines={issue.excerpt} at={issue.line} />}
        </li>
      ))}
    </ol>
  )
}
