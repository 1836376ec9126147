import type { Page } from 'playwright'
import { routes } from '@/lib/routes'

/** Kinds of page that a site leads to, each found on the page of an earlier kind. */
const steps = [
  { kind: 'subject', from: 'subjects', link: /^\/learn\/[^/]+$/ },
  { kind: 'subject-page-2', from: 'subject', link: /^\/learn\/[^/]+\/page\/2$/ },
  { kind: 'subject-a-z', from: 'subject', link: /^\/learn\/[^/]+\/a-z$/ },
  { kind: 'question', from: 'subject', link: /^\/learn\/[^/]+\/questions\/[^/]+$/ },
  { kind: 'citations', from: 'question', link: /^\/learn\/[^/]+\/questions\/[^/]+\/cite$/ },
  { kind: 'topic', from: 'question', link: /^\/topics\/[^/]+$/ },
  { kind: 'deck', from: 'study', link: /^\/study\/(?!bookmarks|due)[^/]+$/ },
] as const

async function findLink(page: Page, link: RegExp): Promise<string | undefined> {
  const paths = await page
    .locator('main a[href^="/"]')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
  return paths.find((path) => link.test(path))
}

/** A page of each kind, by kind, reached by links from the home page on; a site may lack a kind. */
export async function findPages(page: Page, origin: string): Promise<Map<string, string>> {
  const found = new Map<string, string>([
    ['home', routes.home()],
    ['subjects', routes.subjects()],
    ['search', routes.search('how')],
    ['search-without-words', routes.search()],
    ['study', routes.study()],
    ['study-bookmarks', routes.studyBookmarks()],
    ['saved', routes.saved()],
    ['offline', routes.offline()],
    ['not-found', '/no-such-page'],
  ])
  for (const { kind, from, link } of steps) {
    const start = found.get(from)
    if (start === undefined) continue
    await page.goto(new URL(start, origin).href)
    const path = await findLink(page, link)
    if (path !== undefined) found.set(kind, path)
  }
  return found
}
