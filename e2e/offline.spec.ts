import type { BrowserContext, Page } from 'playwright/test'
import { expect, test } from './fixtures'

const question = '/learn/layout-trials/questions/what-is-a-degree'
const other = '/learn/music/questions/how-many-keys-does-a-piano-have'

/** Opens a page, and waits until the worker has taken over and has stored it. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect
    .poll(() => page.evaluate(async () => (await caches.match(location.href)) !== undefined))
    .toBe(true)
}

/** Ends the network, and with it all that the browser has stored by itself. */
async function goOffline(page: Page, context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await context.setOffline(true)
}

test('a page that was opened stays readable without a network, with its styles', async ({
  page,
  context,
}) => {
  await visit(page, question)
  const font = () => page.locator('[data-answer]').evaluate((e) => getComputedStyle(e).fontFamily)
  const before = await font()
  await goOffline(page, context)
  await page.reload()
  await expect(page.locator('[data-answer]')).toBeVisible()
  expect(await font()).toBe(before)
})

test('the offline page says what is kept, and offers no search', async ({
  page,
  context,
  expectAccessible,
}) => {
  await visit(page, question)
  await goOffline(page, context)
  for (const path of [other, '/search?q=degree']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^There is no network/)
    await expect(page.getByLabel('Search questions').first()).toBeDisabled()
  }
  await expectAccessible(page)
  await page.getByRole('link', { name: /degree/ }).click()
  await expect(page).toHaveURL(question)
  await expect(page.locator('[data-answer]')).toBeVisible()
})

test('a session goes on where the network ends', async ({ page, context }) => {
  await visit(page, '/study/music')
  await page.reload()
  await page.getByRole('button', { name: 'Study 1 card' }).click()
  await expect
    .poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, other))
    .toBe(true)
  await goOffline(page, context)
  await page.reload()
  await page.getByRole('button', { name: 'Study 1 card' }).click()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-answer]')).toBeVisible()
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { name: 'That was all for today.' })).toBeVisible()
})

test('a page whose files are gone is not shown as half of itself', async ({ page, context }) => {
  await visit(page, question)
  await goOffline(page, context)
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.includes('assets')) ?? ''
    const store = await caches.open(name)
    for (const request of await store.keys()) {
      if (request.url.includes('/_next/static/')) await store.delete(request)
    }
  })
  await page.goto(question)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^There is no network/)
})

test('the worker keeps a question that was put aside, and nothing else that pages name', async ({
  page,
}) => {
  await visit(page, question)
  const tell = (path: string) =>
    page.evaluate(
      (path) => navigator.serviceWorker.controller?.postMessage({ type: 'keep', path }),
      path,
    )
  await tell('https://elsewhere.example/learn/a/questions/b')
  await tell(other)
  const list = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.includes('kept')) ?? ''
      const keys = await (await caches.open(name)).keys()
      return keys.map(({ url }) => new URL(url).pathname).sort()
    })
  await expect.poll(list).toEqual([other, '/offline'])
})
