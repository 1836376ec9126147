import { Icon } from '@/components/icons/icon'
import { routes } from '@/lib/routes'
import { LookSettings } from './look-settings'
import { SearchForm } from './search-form'
import styles from './site-header.module.css'

/** The head of every page: the site's name, the search, the ways in, and how it looks. */
export function SiteHeader({ siteName }: { siteName: string }) {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.brand} href={routes.home()}>
          <Icon name="book" />
          <span>{siteName}</span>
        </a>
        <SearchForm id="site-search" label="Search the site" />
        <div className={styles.end}>
          <nav className={styles.nav} aria-label="Site">
            <a href={routes.subjects()}>Subjects</a>
            <a href={routes.study()}>Study</a>
            <a href={routes.saved()} data-wide="">
              Saved
            </a>
          </nav>
          <LookSettings />
        </div>
      </div>
    </header>
  )
}
