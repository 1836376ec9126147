import { subjectHueStyle } from '@/components/icons/hue'
import { routes } from '@/lib/routes'
import styles from './subject-chip.module.css'

/** A subject's name in its hue, leading to its questions. */
export function SubjectChip({ slug, title }: { slug: string; title: string }) {
  return (
    <a className={styles.chip} href={routes.subject(slug)} style={subjectHueStyle(slug)}>
      {title}
    </a>
  )
}
