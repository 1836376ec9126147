import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '@/components/layout/breadcrumb'
import styles from './list-head.module.css'

interface ListHeadProps {
  crumbs: Crumb[]
  title: string
  /** Beside the title; none where a list has no sign of its own. */
  pictogram?: ReactNode
  /** What the list holds, in a few words. */
  summary: string
  /** One or two sentences from the editors. */
  description?: string
}

/** The head of a list: the way here, its name, what it holds. */
export function ListHead({ crumbs, title, pictogram, summary, description }: ListHeadProps) {
  return (
    <header className={styles.head}>
      <Breadcrumb crumbs={crumbs} />
      <div className={styles.name}>
        {pictogram}
        <h1>{title}</h1>
      </div>
      {description && <p className={styles.description}>{description}</p>}
      <p className={styles.summary}>{summary}</p>
    </header>
  )
}
