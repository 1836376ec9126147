import { readFileSync } from 'node:fs'
import type { Download } from 'playwright/test'
import { expect, test } from './fixtures'
import { pageKinds } from './page-kinds'

const question = pageKinds['question with markup']

const read = async (download: Promise<Download>) =>
  readFileSync(await (await download).path(), 'utf8')

test('a student cites a page without leaving it', async ({ page, context, expectAccessible }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(question)
  const cite = page.getByRole('link', { name: 'Cite' })
  await cite.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Cite this page' })
  await expect(dialog).toBeVisible()
  for (const style of ['APA 7', 'MLA 9', 'Chicago 18', 'Harvard', 'BibTeX', 'CSL-JSON']) {
    await expect(dialog.getByRole('heading', { name: style })).toBeVisible()
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setViewportSize({ width: 320, height: 640 })
  await expectAccessible(page)

  await dialog.getByRole('button', { name: 'Copy the citation in APA 7' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied the citation in APA 7' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(
    /^QuickTakes\. \(\d{4}, [A-Z][a-z]+ \d+\)\. Why must <\/script> .+ http\S+$/,
  )
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
  expect(copied).toContain(canonical ?? 'no canonical')

  const bibtex = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Save as BibTeX' }).click()
  expect(await read(bibtex)).toMatch(/^@misc\{quicktakes\d+,\n[\s\S]*\\textless\{\}\/script/)
  const json = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Save as CSL-JSON' }).click()
  const [item] = JSON.parse(await read(json))
  expect(item).toMatchObject({ type: 'webpage', URL: canonical })

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(cite).toBeFocused()
  await expect(page).toHaveURL(question)
})

test('citations are for readers, not for search engines', async ({ page, request }) => {
  await page.goto(`${question}/cite`)
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow')
  await page.getByRole('link', { name: /^Why must/ }).click()
  await expect(page).toHaveURL(question)
  const file = await request.get(`${question}/cite.bib`)
  expect(file.headers()['x-robots-tag']).toBe('noindex')
  expect(file.headers()['content-disposition']).toMatch(
    /^attachment; filename="quicktakes\d+\.bib"$/,
  )
  for (const ending of ['cite', 'cite.bib', 'cite.json']) {
    expect((await request.get(`/learn/markup/questions/none/${ending}`)).status()).toBe(404)
  }
})

test('the citations of a page that has moved lead to the new one', async ({ request }) => {
  for (const ending of ['cite', 'cite.bib']) {
    const answer = await request.get(`/learn/old-geometry/questions/hexagon/${ending}`, {
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(308)
    expect(answer.headers().location).toBe(
      '/learn/layout-trials/questions/how-many-sides-does-a-hexagon-have',
    )
  }
})
