import { formatCount } from '@/components/browse/format-count'
import { subjectHueStyle } from '@/components/icons/hue'
import { Pictogram } from '@/components/icons/icon'
import type { SubjectSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { BackupPanel } from './backup/backup-panel'
import { Statistics } from './statistics/statistics'
import { StudyProvider } from './study-provider'
import styles from './study-view.module.css'
import { Today } from './today/today'

interface StudyViewProps {
  subjects: SubjectSummary[]
  siteName: string
}

/** The start page of studying: cards due today, decks, statistics, and the backup. */
export function StudyView({ subjects, siteName }: StudyViewProps) {
  return (
    <div className={styles.study}>
      <header className={styles.head}>
        <h1>Study</h1>
        <p>
          Questions as flashcards. You say how well you knew an answer, and each card returns when
          you would be about to forget it. All of it stays on this device.
        </p>
      </header>
      <StudyProvider>
        <Today />
        <section aria-labelledby="decks">
          <h2 id="decks">Choose a deck</h2>
          <ul className={styles.decks}>
            {subjects.map(({ slug, title, count }) => (
              <li key={slug} style={subjectHueStyle(slug)}>
                <a href={routes.deck('subject', slug)}>
                  <Pictogram subject={slug} />
                  <span>{title}</span>
                  <small>{formatCount(count, 'card')}</small>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <Statistics />
        <BackupPanel siteName={siteName} />
      </StudyProvider>
    </div>
  )
}
