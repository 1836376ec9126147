import { expect, test } from './fixtures'

test('a reader who searches stays with questions of one difficulty', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/search?q=degree')
  const results = page.getByRole('region', { name: 'Results' }).getByRole('listitem')
  const all = await results.count()
  expect(all).toBeGreaterThan(2)
  const levels = page.getByRole('navigation', { name: 'Narrow by difficulty' })
  await expect(levels.getByRole('link')).toHaveText(['introductory 1', 'advanced 1'])
  await expectAccessible(page)

  await levels.getByRole('link', { name: 'advanced' }).click()
  await expect(page).toHaveURL('/search?q=degree&difficulty=advanced')
  await expect(results).toHaveCount(1)
  await expect(levels.getByRole('link', { name: 'advanced' })).toHaveAttribute(
    'aria-current',
    'true',
  )

  await results.getByRole('link', { name: 'What is a degree?' }).click()
  await expect(page.getByRole('banner').or(page.locator('main header'))).toContainText([
    'Difficulty: advanced',
  ])
  await page.goBack()
  await levels.getByRole('link', { name: 'advanced' }).click()
  await expect(page).toHaveURL('/search?q=degree')
  await expect(results).toHaveCount(all)
})
