import { subjectHueStyle } from '@/components/icons/hue'
import { Pictogram } from '@/components/icons/icon'
import type { SubjectSummary } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { formatNumber } from './format-count'
import styles from './subject-links.module.css'

/** Subjects in one line each, with the number of questions: for those that have no tile. */
export function SubjectLinks({ subjects }: { subjects: SubjectSummary[] }) {
  if (subjects.length === 0) return null
  return (
    <ul className={styles.links}>
      {subjects.map(({ slug, title, count }) => (
        <li key={slug} style={subjectHueStyle(slug)}>
          <a href={routes.subject(slug)}>
            <Pictogram subject={slug} />
            {title}
          </a>
          <span>{formatNumber(count)}</span>
        </li>
      ))}
    </ul>
  )
}
