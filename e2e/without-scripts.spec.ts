import { expect, test } from './fixtures'
import { listClipped, measureOverflow } from './page-checks'
import { pageKinds } from './page-kinds'
import { rawRequest } from './raw-request'

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

const listLocations = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)

test('every answer is whole and unclipped without scripts', async ({ page, baseURL }) => {
  test.setTimeout(180_000)
  const paths: string[] = []
  for (const file of listLocations((await rawRequest(baseURL ?? '', '/sitemap.xml')).body)) {
    paths.push(...listLocations((await rawRequest(baseURL ?? '', file)).body))
  }
  const questions = paths.filter((address) => address.includes('/questions/'))
  expect(questions.length).toBeGreaterThan(100)
  const faults: string[] = []
  for (const address of questions) {
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    const text = await page.locator('[data-answer]').textContent()
    if (!text?.trim()) faults.push(`${address}: no answer`)
    if ((await measureOverflow(page)) > 0) faults.push(`${address}: wider than the screen`)
    for (const clipped of await listClipped(page)) faults.push(`${address}: ${clipped}`)
  }
  expect(faults).toEqual([])
})

test('links alone lead from the home page to every kind of page', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Arithmetic/ })
    .first()
    .click()
  await expect(page).toHaveURL('/learn/arithmetic')
  await page.getByRole('link', { name: 'Study as flashcards' }).click()
  await expect(page).toHaveURL('/study/arithmetic')
  await page.goBack()
  await page.getByRole('list', { name: 'Questions' }).getByRole('link').first().click()
  await expect(page.locator('[data-answer]')).toBeVisible()
  await page.locator('a[href^="/topics/"]').first().click()
  await expect(page).toHaveURL(/\/topics\//)
  for (const [name, address] of [
    ['Subjects', '/learn'],
    ['Search', '/search'],
    ['Study', '/study'],
    ['Saved', '/saved'],
  ] as const) {
    await page.getByRole('contentinfo').getByRole('link', { name }).click()
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('no kind of page asks another origin for anything', async ({ page }) => {
  // The fixture judges the requests.
  for (const address of Object.values(pageKinds)) await page.goto(address)
})
