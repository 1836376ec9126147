import { Parser } from 'htmlparser2'
import { getOwnPath, requestPath } from '../request'
import type { Crawl, ReportSite, SiteRule } from '../types'

interface FeedFacts {
  root: string
  /** Texts of the feed's own elements and of each entry's, by name. */
  feed: Record<string, string>
  entries: Record<string, string>[]
}

function readFeed(xml: string): FeedFacts {
  const facts: FeedFacts = { root: '', feed: {}, entries: [] }
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag(name, { href, rel = 'alternate' }) {
        if (open.length === 0) facts.root = name
        open.push(name)
        if (name === 'entry') facts.entries.push({})
        const target = open.includes('entry') ? facts.entries.at(-1) : facts.feed
        if (name === 'link' && href && target) target[rel] = href
      },
      ontext(text) {
        const name = open.at(-1) ?? ''
        const target = open[1] === 'entry' ? facts.entries.at(-1) : facts.feed
        const depth = open[1] === 'entry' ? 3 : 2
        if (target && open.length === depth) target[name] = (target[name] ?? '') + text.trim()
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return facts
}

const required = ['id', 'title', 'updated']

/** Most entries of a feed: enough to follow the site, and few enough to be fetched again and again. */
const maxEntries = 50

function checkFeed(path: string, facts: FeedFacts, crawl: Crawl, reportSite: ReportSite): void {
  const { root, feed, entries } = facts
  const { visits, origins } = crawl
  const report = (message: string) => reportSite('feed', path, message)
  if (root !== 'feed') report(`Its outermost element is ${root || 'absent'}, not feed.`)
  for (const name of required) if (!feed[name]) report(`It has no ${name}.`)
  if (getOwnPath(feed.self ?? '', path, origins) !== path) report(`Its own link is ${feed.self}.`)
  if (entries.length > maxEntries) report(`It has ${entries.length} entries, over ${maxEntries}.`)
  const ids = new Set(entries.map(({ id }) => id))
  if (ids.size < entries.length) report('Two of its entries have the same id.')
  for (const entry of entries) {
    for (const name of required) if (!entry[name]) report(`An entry has no ${name}.`)
    const page = getOwnPath(entry.alternate ?? '', path, origins)
    const visit = page === undefined ? undefined : visits.get(page)
    if (!visit?.isIndexable || visit.canonical !== entry.alternate)
      report(`An entry leads to ${entry.alternate}, which is no canonical page.`)
  }
}

/** Feeds are Atom (RFC 4287) with unique ids, revalidated without a transfer, and lead to canonical pages. */
export const checkFeeds: SiteRule = async (crawl, report) => {
  for (const [path, from] of crawl.references.feeds) {
    const { status, type, headers, body } = await requestPath(crawl.origins, path)
    if (status !== 200 || !type.startsWith('application/atom+xml')) {
      report('feed', path, `It answers ${status} ${type}; ${from} names it as a feed.`)
      continue
    }
    checkFeed(path, readFeed(body.toString('utf8')), crawl, report)
    const etag = headers.get('etag') ?? ''
    const again = await requestPath(crawl.origins, path, { headers: { 'if-none-match': etag } })
    if (!etag || again.status !== 304)
      report('conditional', path, `It answers ${again.status}, not 304, to who has it already.`)
  }
}
