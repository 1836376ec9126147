import { expect, test } from './fixtures'

const question = '/learn/arithmetic/questions/what-is-the-prime-factorization-of-144'

test('a typo leads to an answer by keyboard alone', async ({ page, expectAccessible }) => {
  await page.goto('/learn')
  await page.keyboard.press('/')
  const box = page.getByRole('combobox', { name: 'Search questions' })
  await expect(box).toBeFocused()
  await page.keyboard.type('prime factorizatoin of 144')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('144')
  await expect(page.getByRole('status')).toHaveText(/^\d suggestions?$/)
  await expectAccessible(page)

  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toContainText('144')
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(box).toHaveValue('prime factorizatoin of 144')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(question)
})

test('Enter without a choice opens the results, which say what was probably meant', async ({
  page,
}) => {
  await page.goto('/')
  const box = page.getByRole('main').getByRole('combobox')
  await box.fill('prime factorizatoin of 144')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=prime\+factorizatoin/)
  await page.getByRole('link', { name: 'prime factorization of 144', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('factorization')
  await expect(page.locator(`a[href="${question}"]`)).toBeVisible()
})

test('results narrow to a subject, and the back button restores them', async ({ page }) => {
  await page.goto('/search?q=number')
  const count = await page
    .getByRole('region', { name: 'Results' })
    .locator('p')
    .first()
    .textContent()
  const subjects = page.getByRole('navigation', { name: 'Narrow by subject' })
  await subjects.getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/subject=/)
  await expect(subjects.locator('[aria-current]')).not.toHaveText('All subjects')
  await page.goBack()
  await expect(page).toHaveURL('/search?q=number')
  await expect(page.getByText(count ?? '', { exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByRole('combobox')).toHaveValue('number')
})

test('the empty search and one without results lead on', async ({ page }) => {
  await page.goto('/search')
  await expect(page.getByRole('heading', { name: 'New answers' })).toBeVisible()
  await page.goto('/search?q=qqqxyzzy')
  await expect(page.getByText('Nothing was found')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nearest subjects' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'New answers' })).toBeVisible()
})

test('what was searched for is only ever text', async ({ page }) => {
  const query = '"><img src=x onerror=alert(1)></title><script>alert(1)</script>'
  await page.goto(`/search?${new URLSearchParams({ q: query })}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x')
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})

for (const [typed, shown] of [
  ['force%00mass%01%1b', 'force mass'],
  [`${'a'.repeat(199)}%F0%9F%98%80`, 'a'.repeat(199)],
  ['%ff%fe%ed%a0%80prime', 'prime'],
  ['%F0%9F%91%A9%E2%80%8D%F0%9F%94%AC', '\u{1f469}\u200d\u{1f52c}'],
] as const) {
  test(`a query is shown as text, and whole: ${typed.slice(-24)}`, async ({ request }) => {
    const html = await (await request.get(`/search?q=${typed}`)).text()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/)
    expect(html).toContain(`<title>${shown}: search`)
    expect(html).toContain(`“${shown}”`)
  })
}

test('searches are kept out of search engines, and their links are followed', async ({ page }) => {
  await page.goto('/search?q=prime')
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow')
})

test('suggestions are asked for each time, with an ETag that saves sending them again', async ({
  request,
}) => {
  const first = await request.get('/search/suggest?q=prime')
  expect(await first.json()).toHaveLength(8)
  expect(first.headers()['cache-control']).toContain('max-age=0')
  const { etag } = first.headers()
  const again = await request.get('/search/suggest?q=prime', {
    headers: { 'If-None-Match': etag ?? '' },
  })
  expect(again.status()).toBe(304)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a typo leads to an answer', async ({ page }) => {
    await page.goto('/learn')
    const box = page.getByRole('searchbox', { name: 'Search questions' })
    await box.fill('prime factorizatoin of 144')
    await box.press('Enter')
    await page.locator(`a[href="${question}"]`).click()
    await expect(page).toHaveURL(question)
  })
})
