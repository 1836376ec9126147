import { ownPlace } from '@/components/elements/own-place'
import { Notice, UsefulLinks } from '@/components/layout/notice'
import { routes } from '@/lib/routes'
import styles from './offline-message.module.css'

/** The page that replaces pages which are not on the device while there is no network. */
export function OfflineMessage() {
  return (
    <Notice title="There is no network, and this page is not kept on this device.">
      <section className={styles.kept} aria-labelledby="kept">
        <h2 id="kept">Pages that are kept here</h2>
        <kept-pages>
          <p data-when="empty" suppressHydrationWarning>
            None yet: a page that you open stays readable.
          </p>
          <ul data-list="" {...ownPlace()} />
        </kept-pages>
      </section>
      <UsefulLinks
        links={[
          { href: routes.saved(), text: 'Saved', note: 'what you have put aside' },
          { href: routes.studyDue(), text: 'Due today', note: 'your flashcards, kept here' },
          { href: routes.home(), text: 'Home', note: 'once the network is back' },
        ]}
      />
    </Notice>
  )
}
