import { Parser } from 'htmlparser2'
import { getOwnPath } from '../address'
import { requestPath } from '../request'
import type { Crawl, Finding, SiteCheck } from '../types'

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

/** Entries of a feed: enough to follow, and light to be fetched again and again. */
const maxEntries = 50

function judge(path: string, { root, feed, entries }: FeedFacts, { visits, origins }: Crawl) {
  const findings: Finding[] = []
  const report = (message: string) =>
    findings.push({ rule: 'feed', severity: 'error', path, message })
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
  return findings
}

/** Who has a feed already is told so in a word: readers ask every hour. */
async function checkRepeat({ origins }: Crawl, path: string, etag: string): Promise<Finding[]> {
  const { status } = await requestPath(origins, path, { headers: { 'if-none-match': etag } })
  if (etag && status === 304) return []
  const message = `It answers ${status}, not 304, to who has it already.`
  return [{ rule: 'conditional', severity: 'error', path, message }]
}

/** Feeds are Atom (RFC 4287) with unique ids, sent once, and lead to canonical pages. */
export const checkFeeds: SiteCheck = async (crawl) => {
  const findings: Finding[] = []
  for (const [path, from] of crawl.references.feeds) {
    const answer = await requestPath(crawl.origins, path)
    const type = answer.headers.get('content-type') ?? ''
    if (answer.status === 200 && type.startsWith('application/atom+xml')) {
      findings.push(...judge(path, readFeed(answer.body.toString('utf8')), crawl))
      findings.push(...(await checkRepeat(crawl, path, answer.headers.get('etag') ?? '')))
    } else {
      const message = `It answers ${answer.status} ${type}; ${from} names it as a feed.`
      findings.push({ rule: 'feed', severity: 'error', path, message })
    }
  }
  return findings
}
