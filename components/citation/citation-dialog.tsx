import { ownPlace } from '@/components/elements/own-place'
import { Icon } from '@/components/icons/icon'
import styles from './citations.module.css'

/** The empty dialog that `<cite-link>` fills with a page's citations. */
export function CitationDialog({ id }: { id: string }) {
  return (
    <dialog className={styles.dialog} id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>Cite this page</h2>
        <button type="button" data-close="" aria-label="Close">
          <Icon name="close" />
        </button>
      </header>
      <div className={styles.citations} data-citations="" {...ownPlace()} />
    </dialog>
  )
}
