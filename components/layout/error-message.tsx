import { routes } from '@/lib/routes'
import { Notice } from './notice'
import { UsefulLinks } from './useful-links'

/** What a reader sees when a page fails: our fault, and what to do. */
export function ErrorMessage() {
  return (
    <Notice title="This page could not be shown.">
      <p>
        Something failed on our side. Trying again in a moment often helps; the rest of the site is
        not affected.
      </p>
      <UsefulLinks
        links={[
          { href: routes.home(), text: 'Home', note: 'new answers and the question of the day' },
          { href: routes.subjects(), text: 'All subjects', note: 'every question, by subject' },
        ]}
      />
    </Notice>
  )
}
