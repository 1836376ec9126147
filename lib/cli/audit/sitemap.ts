import { Parser } from 'htmlparser2'
import { getOwnPath, type Origins } from './address'

async function readLocations(
  address: string,
): Promise<{ isIndex: boolean; locations: string[] } | undefined> {
  const response = await fetch(address)
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
  const locations: string[] = []
  let isIndex = false
  let text: string | undefined
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'sitemapindex') isIndex = true
        if (name === 'loc') text = ''
      },
      ontext(chunk) {
        if (text !== undefined) text += chunk
      },
      onclosetag(name) {
        if (name === 'loc' && text !== undefined) locations.push(text.trim())
        if (name === 'loc') text = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(await response.text())
  return { isIndex, locations }
}

/**
 * The paths that `/sitemap.xml` and the files it names list; addresses on another host stay absolute.
 * @returns undefined where the site has none. @throws {Error} when one cannot be read.
 */
export async function readSitemaps(origins: Origins): Promise<string[] | undefined> {
  const first = await readLocations(`${origins.requests}/sitemap.xml`)
  if (!first) return undefined
  const files = first.isIndex ? first.locations : []
  const pages = first.isIndex ? [] : first.locations
  for (const file of files) {
    const own = getOwnPath(file, '/', origins)
    if (own === undefined)
      throw new Error(`The sitemap index names ${file}, which is not on ${origins.site}.`)
    pages.push(...((await readLocations(origins.requests + own))?.locations ?? []))
  }
  return pages.map((page) => getOwnPath(page, '/', origins) ?? page)
}
