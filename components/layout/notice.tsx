import type { ReactNode } from 'react'
import styles from './notice.module.css'
import links from './useful-links.module.css'

/** A page that has one thing to say: not found, failed, nothing here. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <h1>{title}</h1>
      {children}
    </div>
  )
}

interface UsefulLink {
  href: string
  text: string
  /** What is there, in a few words. */
  note: string
}

/** Ways on from a page that has nothing else to offer. */
export function UsefulLinks({ links: ways }: { links: UsefulLink[] }) {
  return (
    <ul className={links.links}>
      {ways.map(({ href, text, note }) => (
        <li key={href}>
          <a href={href}>{text}</a> <span>{note}</span>
        </li>
      ))}
    </ul>
  )
}
