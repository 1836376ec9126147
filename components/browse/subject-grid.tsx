import { subjectHueStyle } from '@/components/icons/hue'
import { Pictogram } from '@/components/icons/icon'
import type { SubjectSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { formatCount } from './format-count'
import styles from './subject-grid.module.css'

/** Subjects as tiles: pictogram, name, number of questions, each in its own hue. */
export function SubjectGrid({ subjects }: { subjects: SubjectSummary[] }) {
  return (
    <ul className={styles.grid}>
      {subjects.map(({ slug, title, count }) => (
        <li key={slug} style={subjectHueStyle(slug)}>
          <a className={styles.tile} href={routes.subject(slug)}>
            <Pictogram subject={slug} />
            <span className={styles.title}>{title}</span>
            <span className={styles.count}>{formatCount(count, 'question')}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
