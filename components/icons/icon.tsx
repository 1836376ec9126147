import styles from './icon.module.css'
import { getPictogram } from './pictograms'
import { type SymbolName, symbols } from './symbols'

/** An icon of the interface beside or inside a label; says nothing to assistive technology. */
export function Icon({ name }: { name: SymbolName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={symbols[name]} />
    </svg>
  )
}

/** A subject's pictogram, in the colour of the text around it; its name stands beside it. */
export function Pictogram({ subject }: { subject: string }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={getPictogram(subject)} />
    </svg>
  )
}
