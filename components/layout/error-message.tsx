import { routes } from '@/lib/routes'
import { Notice, UsefulLinks } from './notice'
import { SearchForm } from './search-form'

/** The page for a failure on the server's side. */
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

/** The page for missing addresses: one sentence, the search, three links. */
export function NotFoundMessage() {
  return (
    <Notice title="There is no page at this address.">
      <SearchForm id="notice-search" label="Search for it" size="large" />
      <UsefulLinks
        links={[
          { href: routes.home(), text: 'Home', note: 'new answers and the question of the day' },
          { href: routes.subjects(), text: 'All subjects', note: 'every question, by subject' },
          { href: routes.study(), text: 'Study', note: 'questions as flashcards' },
        ]}
      />
    </Notice>
  )
}
