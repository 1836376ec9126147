import { expect, test } from './fixtures'
import { pageKinds } from './page-kinds'

for (const [kind, path] of Object.entries(pageKinds)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind} has no accessibility violation (${colorScheme})`, async ({
      page,
      expectAccessible,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(path)
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectAccessible(page)
    })
  }

  test(`${kind} fits a screen of 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })
}
