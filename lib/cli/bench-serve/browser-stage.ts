import { type Browser, chromium } from 'playwright'
import { ensureBrowser } from '@/e2e/programs'
import { routes } from '@/lib/routes'
import { findFreePort } from '@/lib/server'
import { findPages } from '../screenshots/find-pages'
import { runLighthouse } from './lighthouse'
import { weighPage } from './page-weight'
import type { Report } from './rows'
import { read } from './timings'

/** Kinds of page that readers arrive at: all four categories are judged. */
const judgedWhole = new Set(['home', 'subject', 'question', 'topic'])

/** Weighs every kind of page on a first visit, and has Lighthouse judge it. */
export async function measureInBrowser(
  url: string,
  questions: readonly string[],
  report: Report,
): Promise<void> {
  const port = await findFreePort()
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  try {
    const pages = await listPages(browser, url, questions)
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
    for (const [kind, path] of pages) {
      // An error page has nothing to be judged for: Lighthouse refuses it.
      if (kind === 'not-found') continue
      const categories = judgedWhole.has(kind) ? undefined : ['best-practices', 'seo']
      const { scores, paint, failed } = await runLighthouse(url + path, port, categories)
      report.add('lighthouse', kind, {
        ...scores,
        ...(paint !== undefined && { LCP: `${Math.round(paint)} ms` }),
        ...(failed.length > 0 && { 'points lost by': failed.join(', ') }),
      })
    }
  } finally {
    await browser.close()
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`

async function listPages(browser: Browser, url: string, questions: readonly string[]) {
  const page = await browser.newPage()
  const pages = await findPages(page, url)
  await page.close()
  const [subject = ''] = /(?<=^\/learn\/)[^/]+/.exec(pages.get('subject') ?? '') ?? []
  pages.set('study', routes.study())
  pages.set('deck', routes.deck('subject', subject))
  pages.set('bookmarks', routes.studyBookmarks())
  pages.set('offline', routes.offline())
  const plain = await findQuestion(url, questions, (html) => !html.includes('class="katex'))
  const math = await findQuestion(url, questions, (html) => html.includes('class="katex'))
  if (plain) pages.set('question', plain)
  if (math) pages.set('question with math', math)
  return pages
}

async function findQuestion(
  url: string,
  questions: readonly string[],
  isWanted: (html: string) => boolean,
): Promise<string | undefined> {
  for (const path of questions) if (isWanted(await read(url + path))) return path
  return undefined
}
