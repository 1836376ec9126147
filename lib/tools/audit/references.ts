import { getOwnPath, type Origins } from './address'
import type { Answer, References } from './types'

export function createReferences(): References {
  return { resources: new Map(), images: new Map(), feeds: new Map(), downloads: new Map() }
}

/** Notes what a page names besides its links, once for the whole site. */
export function collectReferences(
  references: References,
  { path, page }: Answer,
  origins: Origins,
) {
  const note = (into: Map<string, string>, address: string) => {
    const own = getOwnPath(address, path, origins)
    if (own !== undefined && !into.has(own)) into.set(own, path)
  }
  for (const resource of page?.resources ?? []) note(references.resources, resource)
  for (const download of page?.downloads ?? []) note(references.downloads, download)
  if (page?.social['og:image']) note(references.images, page.social['og:image'])
  for (const { href, type } of page?.alternates ?? []) {
    if (type === 'application/atom+xml') note(references.feeds, href)
  }
}
