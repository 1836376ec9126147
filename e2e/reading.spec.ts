import type { Page } from 'playwright/test'
import { expect, test } from './fixtures'
import { pageKinds } from './page-kinds'

const long = '/learn/layout-trials/questions/what-is-special-about-each-number-from-one-to-sixteen'
const phone = { width: 390, height: 700 }

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const getTheme = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)

/** Colours that the browser's own bar may take. */
const getBarColours = (page: Page) =>
  page
    .locator('meta[name="theme-color"]')
    .evaluateAll((bars: HTMLMetaElement[]) =>
      bars.filter(({ media }) => matchMedia(media).matches).map(({ content }) => content),
    )

test('a reader chooses theme and text size by keyboard, and both last', async ({
  page,
  expectAccessible,
}) => {
  await page.goto(long)
  const button = page.getByRole('button', { name: 'Appearance' })
  await button.focus()
  await page.keyboard.press('Enter')
  const theme = page.getByRole('group', { name: 'Theme' })
  await theme.getByRole('radio', { name: 'System' }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await getTheme(page)).toBe('light')
  const [light] = await getBarColours(page)
  await page.keyboard.press('ArrowRight')
  expect(await getTheme(page)).toBe('dark')
  const dark = await getBarColours(page)
  expect(dark).toHaveLength(1)
  expect(dark).not.toContain(light)
  const size = () =>
    page.locator('[data-answer]').evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize))
  const before = await size()
  await page.getByRole('radio', { name: 'Larger' }).focus()
  await page.keyboard.press('Space')
  // A quarter larger, but for the part that grows with the window.
  expect(await size()).toBeGreaterThan(before * 1.2)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(theme).toBeHidden()
  await expect(button).toBeFocused()

  // The page is painted as it was chosen, whatever becomes of the elements.
  await page.route('**/elements.js', (route) => route.abort())
  await page.goto(pageKinds['question with code'])
  expect(await getTheme(page)).toBe('dark')
  expect(await getBarColours(page)).toEqual(dark)
  expect(await size()).toBeGreaterThan(before * 1.2)
})

test('the header has room for all of it, in the largest text on the smallest screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(long)
  const header = page.getByRole('banner')
  for (const size of ['Normal', 'Larger']) {
    await page.getByRole('button', { name: 'Appearance' }).click()
    await page.getByText(size, { exact: true }).click()
    await page.keyboard.press('Escape')
    const name = await header.getByRole('link', { name: 'QuickTakes' }).boundingBox()
    const links = await header.getByRole('navigation').boundingBox()
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(links?.x ?? 0)
    const button = await page.getByRole('button', { name: 'Appearance' }).boundingBox()
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThanOrEqual(320)
  }
})

test('code, the TeX of a formula, and the link are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(pageKinds['question with code'])
  const code = page.getByRole('group', { name: /^Code/ }).first()
  await page.getByRole('button', { name: 'Copy code' }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  expect(await readClipboard(page)).toBe(await code.textContent())

  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible()
  expect(await readClipboard(page)).toBe(
    await page.locator('link[rel=canonical]').getAttribute('href'),
  )

  await page.goto(pageKinds['question with math'])
  const copyTex = page.getByRole('button', { name: 'Copy formula as TeX' }).first()
  await copyTex.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  expect(await readClipboard(page)).toMatch(/^\(a \+ b\)\^\{12\} = a\^\{12\}/)
})

test('the outline marks the section that is read', async ({ page }) => {
  await page.goto(long)
  const outline = page.getByRole('navigation', { name: 'On this page' })
  const links = outline.getByRole('link')
  const headings = page.locator('[data-answer]').getByRole('heading')
  const current = outline.locator('[aria-current]')
  const middle = await links.nth(7).textContent()
  await links.nth(7).click()
  await expect(current).toHaveText(middle ?? '')
  await expect(headings.filter({ hasText: middle ?? '' }).first()).toBeInViewport()
  await expect(outline).toBeInViewport()
  await page.keyboard.press('End')
  await expect(current).not.toHaveText(middle ?? '')
  await expect(current).toHaveCount(1)
})

test('on a phone the outline is folded, and folds again once a section is chosen', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  await page.goto(long)
  const outline = page.getByRole('navigation', { name: 'On this page' })
  await expect(outline).toBeHidden()
  await page.getByText('On this page').first().click()
  await outline.getByRole('link').nth(3).click()
  await expect(outline).toBeHidden()
})

test('on a phone the actions step back while one reads', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto(long)
  const save = page.getByRole('button', { name: 'Save' })
  await expect(save).toBeInViewport()
  await page.mouse.wheel(0, 900)
  await expect(save).not.toBeInViewport()
  await page.mouse.wheel(0, -200)
  await expect(save).toBeInViewport()
  await page.mouse.wheel(0, 400)
  await expect(save).not.toBeInViewport()
  await save.focus()
  await expect(save).toBeInViewport()
})

test('nothing moves for readers who ask for that', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize(phone)
  await page.goto(long)
  await page.mouse.wheel(0, 900)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(800)
  await expect(page.getByRole('button', { name: 'Save' })).toBeInViewport()
})

test('the device shares where it can', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = []
    Object.assign(window, { shared })
    Object.assign(navigator, {
      share: async (data: ShareData) => {
        shared.push(data)
      },
    })
  })
  await page.setViewportSize(phone)
  await page.goto(long)
  await page.getByRole('button', { name: 'Share' }).click()
  expect(await page.evaluate(() => Reflect.get(window, 'shared')[0].url)).toContain(long)
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
})

test('a printed question says where and when, and shows no controls', async ({ page }) => {
  await page.goto(pageKinds['question with code'])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^http.*apart$/)).toBeVisible()
  await expect(page.getByText(/Posted on/)).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('banner')).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('no control is shown that would need it', async ({ page }) => {
    for (const viewport of [phone, { width: 1280, height: 800 }]) {
      await page.setViewportSize(viewport)
      await page.goto(pageKinds['question with code'])
      await expect(page.getByRole('button')).toHaveCount(1)
      await expect(page.getByRole('button', { name: 'Search' })).toBeVisible()
    }
    await page.getByRole('link', { name: 'Cite' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Cite this page' })).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(1)
    await page.getByRole('link', { name: 'Saved' }).first().click()
    await expect(page.getByText('runs no scripts')).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(1)
  })
})

test('a formula that its fonts make too wide can be scrolled by keyboard', async ({ page }) => {
  await page.goto(pageKinds['question with math'])
  const formula = page.getByRole('group', { name: 'Formula' }).last()
  await expect(formula).not.toHaveAttribute('tabindex')
  // The same font, ten times as wide, in a box that keeps its size: what fits in any font is too wide in this one.
  await formula.evaluate((box) => {
    if (box instanceof HTMLElement) box.style.height = `${box.offsetHeight}px`
    const faces = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule && /KaTeX_Ma/.test(rule.cssText))
    const wide = new CSSStyleSheet()
    for (const { cssText, parentStyleSheet } of faces) {
      const absolute = cssText.replace(/url\("?([^")]+)"?\)/, (_, url) => {
        return `url("${new URL(url, parentStyleSheet?.href ?? location.href)}")`
      })
      wide.insertRule(absolute.replace(/\}$/, 'size-adjust: 1000%; }'))
    }
    document.adoptedStyleSheets = [wide]
  })
  await expect.poll(() => formula.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true)
  await expect(formula).toHaveAttribute('tabindex', '0')
})
