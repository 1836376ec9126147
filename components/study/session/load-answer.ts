import { routes } from '@/lib/routes'

/**
 * The answer of a question as HTML, out of the question's own page: that page is rendered, stored and kept offline
 * already. The page's style sheets come along, since formulas have one of their own.
 * @throws with a sentence for the reader where the page cannot be had.
 */
export async function loadAnswer(subject: string, slug: string): Promise<string> {
  const response = await fetchQuestion(subject, slug).catch((cause) => {
    throw new Error('This answer cannot be reached, and it is not kept on this device.', { cause })
  })
  if (!response.ok) {
    throw new Error(
      response.status === 404 || response.status === 410
        ? 'This question is no longer on the site.'
        : `This answer cannot be had (${response.status}).`,
    )
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const answer = page.querySelector('[data-answer]')
  if (!answer) throw new Error('The page of this question shows no answer.')
  for (const sheet of page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    addStyleSheet(sheet.getAttribute('href') ?? '')
  }
  return answer.outerHTML
}

function addStyleSheet(href: string): void {
  const known = [...document.querySelectorAll('link[rel="stylesheet"]')]
  if (href === '' || known.some((link) => link.getAttribute('href') === href)) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  document.head.append(link)
}

/** Asks for a question's own page, and says that it is a page, so that it is kept for when there is no network. */
export function fetchQuestion(
  subject: string,
  slug: string,
  init?: RequestInit,
): Promise<Response> {
  return fetch(routes.question(subject, slug), { ...init, headers: { Accept: 'text/html' } })
}
