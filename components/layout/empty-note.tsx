import type { ReactNode } from 'react'
import styles from './empty-note.module.css'

/** Stands where a list has nothing to show, and says why. */
export function EmptyNote({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>
}
