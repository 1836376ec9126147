import { judgePages } from '../lighthouse/judge-pages'
import { launchBrowser } from '../lighthouse/launch-browser'
import { listPages } from '../lighthouse/list-pages'
import { weighPage } from './page-weight'
import type { Report } from './rows'

/** Weighs every kind of page on a first visit, and has Lighthouse judge it. */
export async function measureInBrowser(url: string, report: Report): Promise<void> {
  const { browser, port } = await launchBrowser()
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
