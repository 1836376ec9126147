import styles from './outline.module.css'

interface OutlineProps {
  entries: readonly { id: string; depth: number; text: string }[]
}

/** An answer with fewer headings is read without a table of contents. */
const fewest = 3

/** Table of contents of an answer: folded on small screens, open beside the text on wide ones. */
export function Outline({ entries }: OutlineProps) {
  if (entries.length < fewest) return null
  return (
    <page-outline className={styles.place}>
      {/* The element unfolds it where it finds room, which in preview may be before it hydrates. */}
      <details className={styles.outline} suppressHydrationWarning>
        <summary className={styles.summary}>On this page</summary>
        <nav aria-label="On this page">
          <ol className={styles.entries}>
            {entries.map(({ id, depth, text }) => (
              <li key={id} data-depth={depth}>
                <a href={`#${id}`} suppressHydrationWarning>
                  {text}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </details>
    </page-outline>
  )
}
