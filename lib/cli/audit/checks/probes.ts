import { getOwnPath, isQuestion } from '../address'
import { requestPath } from '../request'
import type { Crawl, Finding, SiteCheck } from '../types'

/** Addresses at which nothing can be: each answers 404 with its first byte. */
const missing = ['/no-such-page', '/learn/no-such-subject', '/topics/no-such-topic']

/** Other spellings of a page, which answer one redirect to it. */
const respell = (path: string) => [path.toUpperCase(), `${path}/`, `${path}.html`, `/${path}`]

async function probeRepeat({ origins }: Crawl): Promise<Finding[]> {
  const first = await requestPath(origins, '/')
  await first.arrayBuffer()
  const etag = first.headers.get('etag')
  if (!etag) return []
  const { status } = await requestPath(origins, '/', { 'if-none-match': etag })
  if (status === 304) return []
  const message = `It answers ${status}, not 304, to who has it already.`
  return [{ rule: 'conditional', severity: 'error', path: '/', message }]
}

/** What links never lead to: missing pages, other spellings, requests of who has the page already. */
export const checkProbes: SiteCheck = async (crawl) => {
  const { origins, visits } = crawl
  const findings: Finding[] = []
  const report = (rule: string, path: string, message: string) =>
    findings.push({ rule, severity: 'error', path, message })
  const [question] = [...visits.values()].filter(
    ({ path, status }) => status === 200 && isQuestion(path),
  )
  const absent = question ? [...missing, `${question.path}-no-such-question`] : missing
  for (const path of absent) {
    const { status } = await requestPath(origins, path)
    if (status !== 404) report('missing-page', path, `It answers ${status}, not 404.`)
  }
  for (const path of question ? respell(question.path) : []) {
    const { status, headers } = await requestPath(origins, path)
    const target = getOwnPath(headers.get('location') ?? '', '/', origins)
    if (status !== 308 || target !== question?.path)
      report(
        'normal-form',
        path,
        `It answers ${status} to ${target}, not 308 to ${question?.path}.`,
      )
  }
  return [...findings, ...(await probeRepeat(crawl))]
}
