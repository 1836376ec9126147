import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from 'playwright/test'
import { reasons } from '../lib/testing/needs'

interface Fixtures {
  /** Fails unless axe finds nothing on the page as it stands. */
  expectAccessible: (page: Page) => Promise<void>
}

/** Playwright's `test` with the portal of `e2e/content` as base address; requests to another origin fail the test. */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    await use(process.env.PORTAL_URL)
  },
  page: async ({ page, baseURL }, use) => {
    const strangers: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== baseURL) strangers.push(request.url())
    })
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) complaints.push(message.text())
    })
    // A violation that a script catches is in no console.
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`Content Security Policy: ${violatedDirective}, ${blockedURI}`)
      })
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await use(page)
    expect(strangers, 'requests to other origins').toEqual([])
    expect(complaints, 'errors and policy violations in the page').toEqual([])
  },
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      // A formula is read as MathML; its thousand drawn parts have the colour of the text around them.
      const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze()
      const summary = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`,
      )
      expect(summary).toEqual([])
    })
  },
})

/** The same journeys over the sample corpus, which may be absent. */
export const corpusTest = test.extend({
  baseURL: async ({}, use, info) => {
    info.skip(!process.env.PORTAL_CORPUS_URL, reasons.corpus)
    await use(process.env.PORTAL_CORPUS_URL)
  },
})

export { expect }
