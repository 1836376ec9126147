import { isQuestion } from '../page-kind'
import type { PageRule, ResponseRule } from '../types'

/** Bytes of HTML before compression that a list may have; answers have no limit. */
const maxBytes = 100_000

/** Below this size, compression saves less than it costs. */
const minCompressedBytes = 1_024

/** Every address that a page links to answers 200; a link to a redirect costs readers and crawlers a request. */
export const checkStatus: ResponseRule = ({ status, from }, report) => {
  if (status === 200) return
  const where = from ? `linked from ${from}` : 'listed in a sitemap'
  const isRedirect = status >= 300 && status < 400
  report(
    isRedirect ? 'linked-redirect' : 'broken-link',
    `It ${status === 0 ? 'gives no answer' : `answers ${status}`}; it is ${where}.`,
  )
}

/** Lists stay light enough for a cheap phone and for crawlers' budgets; long answers are a warning. */
export const checkWeight: ResponseRule = ({ path, bytes, page }, report) => {
  if (!page || bytes <= maxBytes) return
  const message = `Its HTML has ${bytes} bytes, over ${maxBytes}.`
  report('page-weight', message, isQuestion(path) ? 'warning' : 'error')
}

/**
 * A page to be indexed can be kept and revalidated cheaply: strong ETag, shared caching, compression. No cache is allowed
 * to serve the old page while it fetches the new one: browsers would obey, and show withdrawn content.
 */
export const checkHttp: PageRule = ({ headers, bytes, isNoindex }, report) => {
  if (isNoindex) return
  const etag = headers.get('etag') ?? ''
  if (!/^"[^"]+"$/.test(etag))
    report('etag', `It has ${etag ? `the weak ETag ${etag}` : 'no ETag'}.`)
  const caching = headers.get('cache-control') ?? ''
  if (!/\bs-maxage=[1-9]/.test(caching) || caching.includes('stale-while-revalidate'))
    report('caching', `Its Cache-Control is ${caching || 'absent'}.`)
  if (bytes > minCompressedBytes && !headers.has('content-encoding'))
    report('compression', `Its ${bytes} bytes are sent as they are.`)
}
