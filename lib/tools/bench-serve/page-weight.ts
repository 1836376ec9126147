import type { Browser, Request } from 'playwright'

/** What a first visit costs: requests, and bytes on the wire by what they are for. */
export interface PageWeight {
  requests: number
  html: number
  css: number
  script: number
  font: number
  other: number
}

const kinds = new Map<string, 'html' | 'css' | 'script' | 'font'>([
  ['document', 'html'],
  ['stylesheet', 'css'],
  ['script', 'script'],
  ['font', 'font'],
])

/** For a page to have all that it asks for, in ms. */
const longestWait = 5_000

/** Loads a page in a browser that has never seen the site, on a phone's screen; without the worker for offline use. */
export async function weighPage(browser: Browser, url: string): Promise<PageWeight> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  })
  try {
    const page = await context.newPage()
    const finished: Request[] = []
    page.on('requestfinished', (request) => finished.push(request))
    await page.goto(url)
    // A page that never rests is weighed as it is then.
    await page.waitForLoadState('networkidle', { timeout: longestWait }).catch(() => undefined)
    const weight: PageWeight = { requests: 0, html: 0, css: 0, script: 0, font: 0, other: 0 }
    for (const request of finished) {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      weight.requests++
      weight[kinds.get(request.resourceType()) ?? 'other'] += responseBodySize + responseHeadersSize
    }
    return weight
  } finally {
    await context.close()
  }
}
