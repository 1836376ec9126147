import { findPage, type PageKind, routes } from '@/lib/routes'
import { getOwnPath, requestPath } from '../request'
import type { Crawl, SiteRule } from '../types'

/** Addresses of no page: each answers 404. */
const missing = ['/no-such-page', routes.subject('no-such-subject'), routes.topic('no-such-topic')]

/** Other spellings of a page, which answer one redirect to it. */
const respell = (path: string) => [path.toUpperCase(), `${path}/`, `${path}.html`, `/${path}`]

/** Requests to which links never lead: missing pages, other spellings, conditional requests, unknown query parameters. */
export const checkProbes: SiteRule = async (crawl, report) => {
  const { origins } = crawl
  const question = findPath(crawl, 'question')
  const list = findPath(crawl, 'subject')
  const absent = [
    ...missing,
    ...(question ? [`${question}-no-such-question`] : []),
    ...(list ? [`${list}/page/999999`] : []),
  ]
  for (const path of absent) {
    const { status } = await requestPath(origins, path)
    if (status !== 404) report('missing-page', path, `It answers ${status}, not 404.`)
  }
  for (const path of question ? respell(question) : []) {
    const { status, headers } = await requestPath(origins, path)
    const target = getOwnPath(headers.get('location') ?? '', '/', origins)
    if (status !== 308 || target !== question)
      report('normal-form', path, `It answers ${status} to ${target}, not 308 to ${question}.`)
  }
  for (const path of ['/', ...(question ? [question] : [])]) {
    const [rule, message] =
      (await findRepeatFault(crawl, path)) ?? (await findEncodingFault(crawl, path)) ?? []
    if (rule && message) report(rule, path, message)
    if (await isChangedByQuery(crawl, path))
      report('query', path, 'A query parameter that it does not know changes it.')
  }
}

function findPath({ visits }: Crawl, kind: PageKind): string | undefined {
  for (const { path, status } of visits.values()) {
    const page = findPage(path)
    if (status === 200 && page?.kind === kind && page.page === undefined) return path
  }
  return undefined
}

type Fault = readonly [rule: string, message: string]

async function findRepeatFault({ origins }: Crawl, path: string): Promise<Fault | undefined> {
  const etag = (await requestPath(origins, path)).headers.get('etag')
  if (!etag) return undefined
  const { status } = await requestPath(origins, path, { headers: { 'if-none-match': etag } })
  if (status === 304) return undefined
  return ['conditional', `It answers ${status}, not 304, to who has it already.`]
}

async function findEncodingFault({ origins }: Crawl, path: string): Promise<Fault | undefined> {
  for (const encoding of ['gzip', 'br']) {
    const { headers } = await requestPath(origins, path, {
      headers: { 'accept-encoding': encoding },
    })
    const given = headers.get('content-encoding')
    if (given !== encoding)
      return ['encoding', `It is sent as ${given}, where ${encoding} is asked for.`]
  }
  return undefined
}

/** Parameters that campaigns add to an address must not make other pages of it, or fill caches. */
async function isChangedByQuery({ origins }: Crawl, path: string): Promise<boolean> {
  const plain = await requestPath(origins, path)
  const added = await requestPath(origins, `${path}?utm_source=audit`)
  return added.status !== plain.status || !added.body.equals(plain.body)
}
