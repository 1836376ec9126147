import { ownPlace } from '@/components/elements/own-place'
import { Icon } from '@/components/icons/icon'
import { routes } from '@/lib/routes'
import dialog from '../citation/citations.module.css'
import styles from './reading-actions.module.css'

/** The empty dialog that `<cite-link>` fills with a page's citations. */
function CitationDialog({ id }: { id: string }) {
  return (
    <dialog className={dialog.dialog} id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>Cite this page</h2>
        <button type="button" data-close="" aria-label="Close">
          <Icon name="close" />
        </button>
      </header>
      <div className={dialog.citations} data-citations="" {...ownPlace()} />
    </dialog>
  )
}

interface ReadingActionsProps {
  subject: string
  slug: string
  /** The page's absolute address. */
  address: string
}

/** What a reader can do with a question: beside the answer on wide screens, in a bar at the foot of narrow ones. */
export function ReadingActions({ subject, slug, address }: ReadingActionsProps) {
  return (
    <>
      <reading-actions className={styles.actions} subject={subject} slug={slug} data-no-print="">
        <ul aria-label="This page">
          <li data-needs-script="">
            <save-button suppressHydrationWarning>
              <button type="button">
                <Icon name="bookmark" />
                <span data-label="" {...ownPlace('Save')} />
              </button>
            </save-button>
          </li>
          <li>
            <cite-link dialog="citations">
              <a href={routes.cite(subject, slug)} rel="nofollow">
                <Icon name="quote" />
                Cite
              </a>
            </cite-link>
          </li>
          <li data-needs-script="" data-action="share">
            <share-button url={address} hidden suppressHydrationWarning>
              <button type="button">
                <Icon name="share" />
                Share
              </button>
            </share-button>
          </li>
          <li data-needs-script="" data-action="copy-link">
            <copy-button text={address}>
              <button type="button">
                <Icon name="link" />
                <span data-label="" {...ownPlace('Copy link')} />
              </button>
            </copy-button>
          </li>
          <li data-needs-script="" data-action="print">
            <print-button>
              <button type="button">
                <Icon name="print" />
                Print
              </button>
            </print-button>
          </li>
        </ul>
      </reading-actions>
      <CitationDialog id="citations" />
    </>
  )
}
