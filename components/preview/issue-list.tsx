import type { ExcerptLine, IssueView } from '@/lib/preview'
import excerpt from './excerpt.module.css'
import styles from './issue-list.module.css'
import { Sentence } from './moment'

/** Issues with the lines around each: what is wrong, where, and how to fix it. */
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

interface ExcerptProps {
  lines: readonly ExcerptLine[]
  /** The line at fault. */
  at: number
}

/** Lines of a file with their numbers, one character marked. */
function Excerpt({ lines, at }: ExcerptProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll has to be reachable by keyboard
    <section className={excerpt.excerpt} tabIndex={0} aria-label={`The lines around line ${at}`}>
      <pre>
        {lines.map(({ number, before, marked, after }) => (
          <span key={number} className={excerpt.line} data-number={number}>
            {before}
            {marked !== undefined && <mark>{marked}</mark>}
            {after}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  )
}
