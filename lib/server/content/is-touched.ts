import type { ContentChange } from '@/lib/catalog'
import { listSources } from '@/lib/routes'
import type { StoredResponse } from '../http/stored-response'

/** Whether a change touches a response that was made from the content before it. */
export function isTouched(key: string, stored: StoredResponse, change: ContentChange): boolean {
  if (change.everything) return true
  const paths = new Set(change.paths)
  return paths.has(key) || listShown(key, stored).some((path) => paths.has(path))
}

/** Addresses whose change touches a response: of what its own address names, and of the questions that it links to. */
export function listShown(key: string, stored: StoredResponse): readonly string[] {
  return [...stored.shows, ...listSources(key)]
}
