import { expect, test } from './fixtures'

test('a student reaches an answer from the home page by its subject', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await page
    .getByRole('main')
    .getByRole('link', { name: /Times tables/i })
    .first()
    .click()
  await expect(page).toHaveURL('/learn/times-tables')
  await expect(page.getByRole('heading', { level: 1, name: 'Times tables' })).toBeVisible()

  await page
    .getByRole('navigation', { name: /pages/i })
    .getByRole('link', { name: '2', exact: true })
    .click()
  await expect(page).toHaveURL('/learn/times-tables/page/2')
  const question = page.getByRole('main').getByRole('listitem').getByRole('link').first()
  const title = (await question.textContent()) ?? ''
  await question.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('[data-answer]')).toBeVisible()
  await page
    .getByRole('navigation', { name: /breadcrumb/i })
    .getByRole('link', { name: 'Times tables' })
    .click()
  await expect(page).toHaveURL('/learn/times-tables')
})

test('lists run newest first, or by title', async ({ page }) => {
  await page.goto('/learn/times-tables')
  const read = () =>
    page
      .getByRole('main')
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
  const dates = await read()
  expect(dates).toHaveLength(50)
  expect(dates).toEqual([...dates].sort().reverse())
  await page.getByRole('link', { name: 'A–Z' }).click()
  const titles = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('link')
    .allTextContents()
  expect(titles.slice(0, 50)).toEqual(
    titles.slice(0, 50).sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
  )
})

test('previous and next walk through a subject', async ({ page }) => {
  await page.goto('/learn/times-tables/page/2')
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
  const address = page.url()
  await page.getByRole('link', { name: /^next/i }).click()
  expect(page.url()).not.toBe(address)
  await page.getByRole('link', { name: /^previous/i }).click()
  expect(page.url()).toBe(address)
})
