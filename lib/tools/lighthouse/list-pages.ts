import type { Browser } from 'playwright'
import { findPage, routes } from '@/lib/routes'
import { findPages } from '../screenshots/find-pages'

/** Text in the HTML of every page with a formula. */
const formula = 'class="katex'

/** Questions of a list that are examined for one with a formula and one without. */
const mostQuestions = 50

/**
 * A page of each kind by its name, error pages aside: those that links lead to, and questions with and
 * without formulas, where the first subject has them.
 */
export async function listPages(browser: Browser, origin: string): Promise<Map<string, string>> {
  const page = await browser.newPage()
  const pages = await findPages(page, origin)
  await page.close()
  // Lighthouse refuses error pages: there is nothing to be judged.
  pages.delete('not-found')
  const [plain, math] = await findQuestions(origin, pages.get('subject') ?? routes.subjects())
  if (plain) pages.set('question', plain)
  if (math) pages.set('question-with-math', math)
  return pages
}

async function findQuestions(origin: string, list: string): Promise<(string | undefined)[]> {
  const read = async (path: string) => (await fetch(origin + path)).text()
  const links = (await read(list)).matchAll(/href="([^"]+)"/g)
  const found: (string | undefined)[] = [undefined, undefined]
  const paths = [...new Set([...links].map(([, path = '']) => path))].filter(
    (path) => findPage(path)?.kind === 'question',
  )
  for (const path of paths.slice(0, mostQuestions)) {
    const kind = (await read(path)).includes(formula) ? 1 : 0
    found[kind] ??= path
    if (found[0] && found[1]) break
  }
  return found
}
