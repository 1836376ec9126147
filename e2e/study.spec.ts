import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'

const deck = '/study/arithmetic'

/** Opens a deck and begins; resolves with the first question. */
async function begin(page: Page, path = deck): Promise<string> {
  await page.goto(path)
  await page.getByRole('button', { name: /^Study \d+ cards?$/ }).click()
  return readQuestion(page)
}

const getQuestion = (page: Page) => page.getByRole('article', { name: 'Card' }).getByRole('heading')

async function readQuestion(page: Page): Promise<string> {
  return (await getQuestion(page).textContent()) ?? ''
}

/** Turns the card by the keyboard and rates it; resolves when the next one is shown. */
async function rate(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  await page.keyboard.press('Space')
  await expect(page.locator('[data-answer]')).toBeVisible()
  await page.keyboard.press(key)
  await expect(page.getByRole('region', { name: 'Answer' })).toHaveCount(0)
}

const getLeft = (page: Page) => page.getByRole('status').filter({ hasText: /left|Done/ })

test('a student studies a deck by keyboard, and takes a rating back', async ({ page }) => {
  const first = await begin(page)
  await expect(getLeft(page)).toHaveText('10 left')
  await rate(page, '4')
  await expect(getLeft(page)).toHaveText('9 left')
  const second = await readQuestion(page)
  expect(second).not.toBe(first)
  await page.keyboard.press('u')
  await expect(getQuestion(page)).toHaveText(first)
  await expect(getLeft(page)).toHaveText('10 left')
  await page.keyboard.press('Escape')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Arithmetic: flashcards' }),
  ).toBeVisible()
})

test('ratings outlast a reload, and a whole day can be done', async ({ page }) => {
  await begin(page)
  for (let n = 0; n < 4; n += 1) await rate(page, '4')
  await page.reload()
  await expect(page.getByText('0 due today, 6 new')).toBeVisible()
  await page.getByRole('button', { name: 'Study 6 cards' }).click()
  for (let n = 0; n < 6; n += 1) await rate(page, '4')
  await expect(page.getByRole('heading', { name: 'That was all for today.' })).toBeVisible()
  await page.goto('/study')
  await expect(page.getByText('Nothing is due.')).toBeVisible()
  await expect(page.getByText('10 seen for the first time today')).toBeVisible()
  await expect(
    page.getByRole('img', { name: /^Reviews in the last 30 days\..*: 10\.$/ }),
  ).toBeVisible()
})

test('a card not known comes back in the same session', async ({ page }) => {
  await page.goto('/study')
  await page.getByLabel('New cards a day').fill('1')
  const question = await begin(page)
  await rate(page, '1')
  await expect(getQuestion(page)).toHaveText(question)
  await expect(getLeft(page)).toHaveText('1 left')
})

test('a copy carries everything to another device', async ({ page, browser, baseURL }) => {
  await begin(page)
  await rate(page, '3')
  await rate(page, '4')
  await page.goto('/study')
  const save = async (from: Page) => {
    const download = from.waitForEvent('download')
    await from.getByRole('button', { name: 'Save a copy' }).click()
    const path = await (await download).path()
    const { exportedAt, ...copy } = JSON.parse(readFileSync(path, 'utf8'))
    expect(exportedAt).toBeTruthy()
    return { path, copy }
  }
  const first = await save(page)
  expect(first.copy.reviews).toHaveLength(2)

  const context = await browser.newContext({ baseURL })
  const other = await context.newPage()
  await other.goto('/study')
  await other.getByLabel('Add a copy').setInputFiles(first.path)
  await expect(other.getByText('Added: 2 reviews, 0 bookmarks.')).toBeVisible()
  expect((await save(other)).copy).toEqual(first.copy)
  await context.close()
})

test('a deck is read without scripts, and page by page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(deck)
  const cards = page.getByRole('list', { name: 'Cards' }).getByRole('listitem')
  await expect(cards).toHaveCount(25)
  await cards.first().locator('summary').click()
  await expect(cards.first().getByRole('link', { name: /^The whole answer/ })).toBeVisible()
  await page
    .getByRole('navigation', { name: /pages/i })
    .getByRole('link', { name: '2', exact: true })
    .click()
  await expect(page).toHaveURL(`${deck}/page/2`)
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a card has no accessibility violation, on either side (${colorScheme})`, async ({
    page,
    expectAccessible,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/study')
    await expect(page.getByText('No cards yet')).toBeVisible()
    await expectAccessible(page)
    await begin(page, '/study/layout-trials')
    await expectAccessible(page)
    await page.keyboard.press('Space')
    await expect(page.locator('[data-answer]')).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectAccessible(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
}
