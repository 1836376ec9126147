import type { Browser, Request } from 'playwright'
import { findFreePort } from '@/lib/server'
import type { Report } from '../figures'
import { judgePages } from '../lighthouse/judge-pages'
import { listPages } from '../lighthouse/list-pages'
import { launchBrowser } from '../programs'

/** Reports the weight of a page of every kind on a first visit, and Lighthouse's scores of it. */
export async function measureInBrowser(url: string, report: Report): Promise<void> {
  const port = await findFreePort()
  const browser = await launchBrowser(port)
  try {
    const pages = await listPages(browser, url)
    for (const [kind, path] of pages) {
      const { requests, ...bytes } = await weighPage(browser, url + path)
      const text = bytes.html + bytes.css + bytes.script
      report.add('first visit', kind, {
        requests,
        ...Object.fromEntries(Object.entries(bytes).map(([name, size]) => [name, kilobytes(size)])),
        'without fonts': kilobytes(text + bytes.other),
        'with fonts': kilobytes(text + bytes.other + bytes.font),
      })
    }
    for await (const { kind, figures } of judgePages(url, pages, port)) {
      report.add('lighthouse', kind, figures)
    }
  } finally {
    await browser.close()
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`

const kinds = new Map<string, 'html' | 'css' | 'script' | 'font'>([
  ['document', 'html'],
  ['stylesheet', 'css'],
  ['script', 'script'],
  ['font', 'font'],
])

/** How long a page has for all of its requests, in ms. */
const longestWait = 5_000

/**
 * Loads a page in a browser that has never seen the site, on a phone's screen, without the worker for offline use.
 * @returns the number of requests, and bytes on the wire by their purpose.
 */
async function weighPage(browser: Browser, url: string) {
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
    const weight = { requests: 0, html: 0, css: 0, script: 0, font: 0, other: 0 }
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
