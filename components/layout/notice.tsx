import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A page that has one thing to say: not found, failed, nothing here. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
