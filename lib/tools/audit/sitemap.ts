import { Parser } from 'htmlparser2'
import { getOwnPath, type Origins, requestPath } from './request'
import type { Finding } from './types'

/** Bounds of the protocol, for each file (sitemaps.org). */
const maxAddresses = 50_000
const maxBytes = 50 * 2 ** 20

/** A page as the sitemaps list it; an address on another host stays absolute. */
export interface SitemapEntry {
  path: string
  lastModified?: string
}

interface SitemapFile {
  isIndex: boolean
  entries: { location: string; lastModified?: string }[]
  bytes: number
}

async function readFile(origins: Origins, path: string): Promise<SitemapFile | undefined> {
  const { status, body } = await requestPath(origins, path)
  if (status !== 200) return undefined
  const entries: SitemapFile['entries'] = []
  const open: string[] = []
  let isIndex = false
  const parser = new Parser(
    {
      onopentag(name) {
        open.push(name)
        if (name === 'sitemapindex') isIndex = true
        if (name === 'url' || name === 'sitemap') entries.push({ location: '' })
      },
      ontext(text) {
        const entry = entries.at(-1)
        if (!entry) return
        if (open.at(-1) === 'loc') entry.location += text.trim()
        if (open.at(-1) === 'lastmod') entry.lastModified = (entry.lastModified ?? '') + text.trim()
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(body.toString('utf8'))
  return { isIndex, entries, bytes: body.length }
}

/** A day or an instant (W3C date and time formats) that has come already. */
function isPast(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.test(value) &&
    new Date(value) <= new Date()
  )
}

function checkFile(path: string, { entries, bytes }: SitemapFile): Finding[] {
  const findings: Finding[] = []
  const report = (rule: string, message: string) =>
    findings.push({ rule, severity: 'error', path, message })
  if (entries.length > maxAddresses) report('sitemap-size', `It lists ${entries.length} addresses.`)
  if (bytes > maxBytes) report('sitemap-size', `It has ${bytes} bytes.`)
  const wrong = entries.find(
    ({ lastModified }) => lastModified !== undefined && !isPast(lastModified),
  )
  if (wrong) report('sitemap-lastmod', `${wrong.location} has lastmod ${wrong.lastModified}.`)
  return findings
}

/** The last day of a file's entries is the file's own in the index, by which crawlers choose what to fetch again. */
function checkIndexDay(
  path: string,
  stated: string | undefined,
  { entries }: SitemapFile,
): Finding[] {
  const days = entries.flatMap(({ lastModified }) => lastModified ?? []).sort()
  if (stated === days.at(-1)) return []
  const message = `The index says lastmod ${stated}; the last of its entries is ${days.at(-1)}.`
  return [{ rule: 'sitemap-lastmod', severity: 'error', path, message }]
}

/**
 * Entries of `/sitemap.xml` and of the files that it names, with findings about the files themselves.
 * @returns undefined if the site has no sitemap.
 */
export async function readSitemaps(
  origins: Origins,
): Promise<{ entries: SitemapEntry[]; findings: Finding[] } | undefined> {
  const first = await readFile(origins, '/sitemap.xml')
  if (!first) return undefined
  const findings = checkFile('/sitemap.xml', first)
  const pages = first.isIndex ? [] : first.entries
  for (const { location, lastModified } of first.isIndex ? first.entries : []) {
    const own = getOwnPath(location, '/', origins)
    const file = own === undefined ? undefined : await readFile(origins, own)
    if (own === undefined || !file) {
      const message = `It names ${location}, which is no sitemap of this site.`
      findings.push({ rule: 'sitemap-file', severity: 'error', path: '/sitemap.xml', message })
      continue
    }
    findings.push(...checkFile(own, file), ...checkIndexDay(own, lastModified, file))
    for (const entry of file.entries) pages.push(entry)
  }
  const entries = pages.map(({ location, lastModified }) => ({
    path: getOwnPath(location, '/', origins) ?? location,
    lastModified,
  }))
  return { entries, findings }
}
