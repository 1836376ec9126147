import { routes } from '@/lib/routes'

/** Asks for a question's own page, and says that it is a page, so that it is kept for when there is no network. */
export function fetchQuestion(
  subject: string,
  slug: string,
  init?: RequestInit,
): Promise<Response> {
  return fetch(routes.question(subject, slug), { ...init, headers: { Accept: 'text/html' } })
}
