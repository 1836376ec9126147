import styles from './icon.module.css'
import { type SymbolName, symbols } from './symbols'

/** An icon of the interface beside or inside a label; says nothing to assistive technology. */
export function Icon({ name }: { name: SymbolName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={symbols[name]} />
    </svg>
  )
}
