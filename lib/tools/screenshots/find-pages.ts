import type { Page } from 'playwright'
import { findPage, getPageEntry, pageKindNames, routes } from '@/lib/routes'

/** A kind's name as a part of a file's name: `subject-alphabetical`. */
const nameOf = (kind: string) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Paths that the `main` of a page leads to. */
async function listLinks(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  return page
    .locator('main a[href^="/"]')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))
}

/**
 * A page of each kind by the kind's name, with `-page-2` for a further page and `-with-query` for the registry's example
 * query, reached by links from pages of earlier kinds; a site may lack a kind.
 */
export async function findPages(page: Page, origin: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const kind of pageKindNames) {
    const { path, isPaged, html } = getPageEntry(kind)
    if (!html) continue
    const find = async (from: string | undefined, number?: number) => {
      const links = from === undefined ? [] : await listLinks(page, new URL(from, origin).href)
      return links.find((link) => {
        const target = findPage(link)
        return target?.kind === kind && target.page === number
      })
    }
    const own = html.linkedFrom ? await find(found.get(nameOf(html.linkedFrom))) : path
    if (own === undefined) continue
    found.set(nameOf(kind), own)
    if (html.exampleQuery) {
      found.set(`${nameOf(kind)}-with-query`, `${own}?${new URLSearchParams(html.exampleQuery)}`)
    }
    const second = isPaged ? await find(own, 2) : undefined
    if (second !== undefined) found.set(`${nameOf(kind)}-page-2`, second)
  }
  return found.set('not-found', `${routes.home()}no-such-page`)
}
