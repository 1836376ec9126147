import styles from './useful-links.module.css'

interface UsefulLink {
  href: string
  text: string
  /** What is there, in a few words. */
  note: string
}

/** Ways on from a page that has nothing else to offer. */
export function UsefulLinks({ links }: { links: UsefulLink[] }) {
  return (
    <ul className={styles.links}>
      {links.map(({ href, text, note }) => (
        <li key={href}>
          <a href={href}>{text}</a> <span>{note}</span>
        </li>
      ))}
    </ul>
  )
}
