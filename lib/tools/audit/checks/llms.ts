import { getOwnPath } from '../address'
import { requestPath } from '../request'
import type { Finding, SiteCheck } from '../types'

const listLinks = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url = '']) => url)

/** `llms.txt` names the overview of each subject, which is there, and both are text. */
export const checkLlms: SiteCheck = async ({ origins }) => {
  const findings: Finding[] = []
  const read = async (path: string) => {
    const { status, headers, body } = await requestPath(origins, path)
    const type = headers.get('content-type') ?? ''
    if (status === 200 && type.startsWith('text/plain')) return body.toString('utf8')
    const message = `It answers ${status} ${type}, not plain text.`
    findings.push({ rule: 'llms-txt', severity: 'error', path, message })
    return ''
  }
  const overviews = listLinks(await read('/llms.txt'))
    .map((address) => getOwnPath(address, '/', origins))
    .filter((path) => path?.endsWith('/llms.txt'))
  for (const path of overviews) if (path) await read(path)
  return findings
}
