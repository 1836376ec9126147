import { findPage } from './find-page'
import { getPageEntry } from './page-kinds'
import { routes } from './routes'

/**
 * Addresses by which a change of content names what the response at a path is made of, besides the questions that it
 * links to: the subject's for each page of its lists, the question's for its twin and its image, the home page's for what
 * shows all of the content. Empty for what no change touches, and for what any change drops (`keep`).
 */
export function listSources(path: string): readonly string[] {
  const page = findPage(path)
  const touch = page?.entry.cache.touchedBy
  if (!page || touch === undefined || touch === 'nothing') return []
  if (touch === 'content') return [routes.home()]
  const named: Readonly<Record<string, string>> = page.parameters
  return [getPageEntry(touch).path.replace(/\[(\w+)\]/g, (_, name: string) => named[name] ?? '')]
}
