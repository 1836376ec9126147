import { getOwnPath } from './address'
import type { Crawl, Visit } from './types'

/** Whether a page is to be listed under its own address. */
export function isListed(
  { path, isHtml, isIndexable, canonical }: Visit,
  { origins }: Pick<Crawl, 'origins'>,
): boolean {
  return isHtml && isIndexable && (!canonical || getOwnPath(canonical, path, origins) === path)
}
