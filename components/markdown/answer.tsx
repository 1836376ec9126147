import type { ReactNode } from 'react'
import styles from './answer.module.css'
import code from './code.module.css'
import table from './table.module.css'

/** The element that holds a rendered answer, and nothing but it. */
export function Answer({ children }: { children: ReactNode }) {
  return (
    <div className={`${styles.answer} ${code.code} ${table.table}`} data-answer="">
      {children}
    </div>
  )
}
