import { routes } from '@/lib/routes'
import { Notice } from './notice'

/** What a reader sees when a page fails: our fault, and what to do. */
export function ErrorMessage() {
  return (
    <Notice title="This page could not be shown.">
      <p>
        Something failed on our side. Trying again in a moment often helps; the rest of the site is
        not affected.
      </p>
      <p>
        <a href={routes.home()}>Home</a> <a href={routes.subjects()}>All subjects</a>
      </p>
    </Notice>
  )
}
