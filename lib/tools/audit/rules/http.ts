import { isNoindex } from '../robots'
import type { Finding, PageRule } from '../types'

/** Below this, compression saves less than it costs. */
const worthCompressing = 1_024

/**
 * A page to be indexed can be kept and asked for again cheaply: strong ETag, shared caching, compression. No cache is told
 * to give the old page while it asks for the new one: browsers would obey, and show what was withdrawn.
 */
export const checkHttp: PageRule = ({ path, status, page, headers, bytes }) => {
  if (!page || status !== 200 || isNoindex({ page, headers })) return []
  const findings: Finding[] = []
  const report = (rule: string, message: string) =>
    findings.push({ rule, severity: 'error', path, message })
  const etag = headers.get('etag') ?? ''
  if (!/^"[^"]+"$/.test(etag))
    report('etag', `It has ${etag ? `the weak ETag ${etag}` : 'no ETag'}.`)
  const caching = headers.get('cache-control') ?? ''
  if (!/\bs-maxage=[1-9]/.test(caching) || caching.includes('stale-while-revalidate'))
    report('caching', `Its Cache-Control is ${caching || 'absent'}.`)
  if (bytes > worthCompressing && !headers.has('content-encoding'))
    report('compression', `Its ${bytes} bytes are sent as they are.`)
  return findings
}
