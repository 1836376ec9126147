import styles from './icon.module.css'
import { getPictogram } from './pictograms'

/** A subject's pictogram, in the colour of the text around it; its name stands beside it. */
export function Pictogram({ subject }: { subject: string }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={getPictogram(subject)} />
    </svg>
  )
}
