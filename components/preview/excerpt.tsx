import type { ExcerptLine } from '@/lib/preview'
import styles from './excerpt.module.css'

interface ExcerptProps {
  lines: readonly ExcerptLine[]
  /** The line at fault. */
  at: number
}

/** Lines of a file with their numbers, one character marked. */
export function Excerpt({ lines, at }: ExcerptProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll has to be reachable by keyboard
    <section className={styles.excerpt} tabIndex={0} aria-label={`The lines around line ${at}`}>
      <pre>
        {lines.map(({ number, before, marked, after }) => (
          <span key={number} className={styles.line} data-number={number}>
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
