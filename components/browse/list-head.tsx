import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from '@/components/layout/breadcrumb'
import styles from './list-head.module.css'

interface ListHeadProps {
  crumbs: Crumb[]
  title: string
  /** Beside the title; none where a list has no sign of its own. */
  pictogram?: ReactNode
  /** A short description of the list's content. */
  summary: string
  /** Address of the same questions as flashcards. Absent: they are none. */
  deckHref?: string
  /** One or two sentences from the editors. */
  description?: string
}

/** The head of a list: the way here, its name, what it holds. */
export function ListHead(props: ListHeadProps) {
  const { crumbs, title, pictogram, summary, deckHref, description } = props
  return (
    <header className={styles.head}>
      <Breadcrumb crumbs={crumbs} />
      <div className={styles.name}>
        {pictogram}
        <h1>{title}</h1>
      </div>
      {description && <p className={styles.description}>{description}</p>}
      <p className={styles.summary}>
        {summary}
        {deckHref && <a href={deckHref}>Study as flashcards</a>}
      </p>
    </header>
  )
}
