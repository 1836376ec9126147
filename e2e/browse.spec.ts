import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'

/** The questions of a list; links to their subjects may stand beside them. */
const getQuestionLinks = (page: Page) =>
  page.getByRole('list', { name: 'Questions' }).locator('a[href*="/questions/"]')

test('a student reaches an answer from the home page by its subject', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await page
    .getByRole('main')
    .getByRole('link', { name: /Arithmetic/i })
    .first()
    .click()
  await expect(page).toHaveURL('/learn/arithmetic')
  await expect(page.getByRole('heading', { level: 1, name: 'Arithmetic' })).toBeVisible()

  await page
    .getByRole('navigation', { name: /pages/i })
    .getByRole('link', { name: '2', exact: true })
    .click()
  await expect(page).toHaveURL('/learn/arithmetic/page/2')
  const question = getQuestionLinks(page).first()
  const title = (await question.textContent()) ?? ''
  await question.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('[data-answer]')).toBeVisible()
  await page
    .getByRole('navigation', { name: /breadcrumb/i })
    .getByRole('link', { name: 'Arithmetic' })
    .click()
  await expect(page).toHaveURL('/learn/arithmetic')
})

test('lists run newest first, or by title', async ({ page }) => {
  await page.goto('/learn/arithmetic')
  const read = () =>
    page
      .getByRole('main')
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
  const dates = await read()
  expect(dates).toHaveLength(50)
  expect(dates).toEqual([...dates].sort().reverse())
  await page.getByRole('link', { name: 'A–Z' }).click()
  await expect(page).toHaveURL('/learn/arithmetic/a-z')
  const titles = await getQuestionLinks(page).allTextContents()
  expect(titles).toHaveLength(50)
  expect(titles).toEqual(
    [...titles].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
  )
})

test('previous and next walk through a subject', async ({ page }) => {
  await page.goto('/learn/arithmetic/page/2')
  await getQuestionLinks(page).first().click()
  const address = page.url()
  await page.getByRole('link', { name: /^next/i }).click()
  expect(page.url()).not.toBe(address)
  await page.getByRole('link', { name: /^previous/i }).click()
  expect(page.url()).toBe(address)
})
