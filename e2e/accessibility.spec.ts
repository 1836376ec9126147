import { expect, test } from './fixtures'
import {
  listClipped,
  listObscuredFocus,
  listSmallTargets,
  measureOverflow,
  spaceText,
} from './page-checks'
import { pageKinds } from './page-kinds'

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`${kind} is accessible in every theme, on every screen`, async ({
    page,
    expectAccessible,
  }) => {
    await page.goto(path)
    await test.step('wide and light', async () => {
      await expectAccessible(page)
      expect(await listSmallTargets(page)).toEqual([])
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    })
    await test.step('a phone, dark', async () => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectAccessible(page)
      expect(await listSmallTargets(page)).toEqual([])
    })
    await test.step('forced colours', async () => {
      await page.emulateMedia({ forcedColors: 'active' })
      await expectAccessible(page)
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
    })
    await test.step('320 pixels', async () => {
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await measureOverflow(page)).toBe(0)
      expect(await listClipped(page)).toEqual([])
    })
    await test.step("the reader's own spacing", async () => {
      await spaceText(page)
      expect(await listClipped(page)).toEqual([])
      await page.setViewportSize({ width: 1280, height: 800 })
      expect(await listClipped(page)).toEqual([])
      expect(await measureOverflow(page)).toBe(0)
    })
  })
}

for (const kind of ['home', 'question with long lists', 'question with code', 'subject'] as const) {
  test(`the focus is always in sight: ${kind}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 560 })
    await page.goto(pageKinds[kind])
    expect(await listObscuredFocus(page, 40)).toEqual([])
  })
}
