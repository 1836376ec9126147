import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'

const one = '/learn/layout-trials/questions/what-is-a-degree'
const two = '/learn/music/questions/how-many-keys-does-a-piano-have'

const getList = (page: Page, name: string) => page.getByRole('list', { name }).getByRole('listitem')

async function save(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()
}

async function exportCopy(page: Page): Promise<{ path: string; copy: unknown }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a copy' }).click()
  const path = await (await download).path()
  return { path, copy: JSON.parse(readFileSync(path, 'utf8')) }
}

test('what a reader saves is listed, and can be removed', async ({ page, expectAccessible }) => {
  await page.goto('/saved')
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
  await save(page, one)
  await save(page, two)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Saved' }).first().click()
  const items = getList(page, 'Bookmarks')
  await expect(items).toHaveCount(2)
  await expect(items.first()).toContainText('piano')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  const remove = page.getByRole('button', { name: /^Remove/ })
  await remove.first().focus()
  await page.keyboard.press('Enter')
  await expect(items).toHaveCount(1)
  await expect(remove).toBeFocused()
  await items.getByRole('link').click()
  await expect(page).toHaveURL(one)
})

test('the history is kept as the reader wants it', async ({ page }) => {
  await page.goto(one)
  await page.goto('/saved')
  const items = getList(page, 'Reading history')
  await expect(items).toHaveCount(1)
  const keeping = page.getByRole('checkbox', { name: 'Keep a history on this device' })
  await keeping.uncheck()
  await page.goto(two)
  await page.goto('/saved')
  await expect(items).toHaveCount(1)
  await expect(keeping).not.toBeChecked()
  page.once('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Clear history' }).click()
  await expect(items).toHaveCount(0)
  await expect(page.getByText('No question has been opened yet.')).toBeVisible()
})

test('a copy carries bookmarks and history to another device, whole', async ({
  page,
  browser,
  baseURL,
}) => {
  await save(page, one)
  await save(page, two)
  await page.goto('/saved')
  const first = await exportCopy(page)
  expect(first.copy).toMatchObject({ bookmarks: [{}, {}], history: [{}, {}] })

  const context = await browser.newContext({ baseURL })
  const other = await context.newPage()
  await other.goto('/saved')
  await other.getByLabel('Add a copy').setInputFiles(first.path)
  await expect(getList(other, 'Bookmarks')).toHaveCount(2)
  expect((await exportCopy(other)).copy).toEqual(first.copy)
  await other.getByLabel('Add a copy').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"bookmarks":[{"subject":"../evil"}],"history":[]}'),
  })
  await expect(other.getByRole('status').filter({ hasText: 'nothing was changed' })).toBeVisible()
  await expect(getList(other, 'Bookmarks')).toHaveCount(2)
  await context.close()
})

test('bookmarks are studied as a deck', async ({ page }) => {
  await save(page, one)
  await save(page, two)
  await page.goto('/saved')
  await page.getByRole('link', { name: 'Study them as flashcards' }).click()
  await page.getByRole('button', { name: 'Study 2 cards' }).click()
  for (let n = 0; n < 2; n += 1) {
    await page.keyboard.press('Space')
    await expect(page.locator('[data-answer]')).toBeVisible()
    await page.keyboard.press('4')
    await expect(page.getByRole('region', { name: 'Answer' })).toHaveCount(0)
  }
  await expect(page.getByRole('heading', { name: 'That was all for today.' })).toBeVisible()
})

test('what is saved stays readable without a network, until it is removed', async ({ page }) => {
  const listKept = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.includes('kept')) ?? ''
      const keys = await (await caches.open(name)).keys()
      return keys.map(({ url }) => new URL(url).pathname).sort()
    })
  await save(page, two)
  await expect.poll(listKept).toEqual([two, '/offline'])
  await save(page, one)
  await expect.poll(listKept).toEqual([one, two, '/offline'])
  await page.getByRole('button', { name: 'Saved', exact: true }).click()
  await expect.poll(listKept).toEqual([two, '/offline'])
})

test('a browser that keeps nothing says so, and the page stays readable', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await page.goto(one)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Not saved' })).toBeVisible()
  const status = page.getByRole('status').filter({ hasText: 'does not let the site keep' })
  await expect(status).toBeAttached()
  await page.goto('/saved')
  await expect(status).toBeVisible()
})
