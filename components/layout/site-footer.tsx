import { routes } from '@/lib/routes'
import styles from './site-footer.module.css'

/** The foot of every page. */
export function SiteFooter({ siteName }: { siteName: string }) {
  return (
    <footer className={styles.footer}>
      <div className={styles.bar}>
        <p>{siteName}: questions and answers to learn from, open to everyone.</p>
        <nav aria-label="Footer">
          <ul className={styles.links}>
            <li>
              <a href={routes.home()}>Home</a>
            </li>
            <li>
              <a href={routes.subjects()}>Subjects</a>
            </li>
            <li>
              <a href={routes.search()}>Search</a>
            </li>
            <li>
              <a href={routes.study()}>Study</a>
            </li>
            <li>
              <a href={routes.saved()}>Saved</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
