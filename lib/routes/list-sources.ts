import { findPage } from './find-page'
import type { CachePolicy } from './page-kinds'
import type { AddressParameters } from './pattern'
import { routes } from './routes'

type Touch = NonNullable<CachePolicy['touchedBy']>

/** The address by which a change of content names what a kind of page is made of. */
const addresses: Record<Touch, (parameters: AddressParameters) => string | undefined> = {
  content: () => routes.home(),
  question: ({ subject = '', slug = '' }) => routes.question(subject, slug),
  subject: ({ subject = '' }) => routes.subject(subject),
  topic: ({ topic = '' }) => routes.topic(topic),
  nothing: () => undefined,
}

/**
 * Addresses by which a change of content names what the response at a path is made of, besides the questions that it
 * links to: the subject's for each page of its lists, the question's for its twin and its image, the home page's for what
 * shows all of the content. Empty for what no change touches, and for what any change drops (`keep`).
 */
export function listSources(path: string): readonly string[] {
  const { entry, parameters = {} } = findPage(path) ?? {}
  const touch = entry?.cache.touchedBy
  const source = touch && addresses[touch](parameters)
  return source === undefined ? [] : [source]
}
