import type { ContentChange } from '@/lib/catalog'
import type { StoredResponse } from '../http/stored-response'

const questionPath = /^(\/learn\/[^/]+\/questions\/[a-z0-9-]+)(?:[./]|$)/

/** Whether a change touches an answer that came of the content before it. */
export function isTouched(key: string, stored: StoredResponse, change: ContentChange): boolean {
  const paths = new Set(change.paths)
  return (
    paths.has(key) ||
    change.prefixes.some((prefix) => key.startsWith(prefix)) ||
    listShown(key, stored).some((path) => paths.has(path))
  )
}

/** A question's twin and its image show it as well as the pages that link to it. */
export function listShown(key: string, stored: StoredResponse): readonly string[] {
  const own = questionPath.exec(key)?.[1]
  return own === undefined ? stored.shows : [...stored.shows, own]
}
