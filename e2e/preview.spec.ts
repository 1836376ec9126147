import { readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { describePreviewEdits } from './preview-edits'
import { type RunningPreview, runPreview, startPreview } from './preview-server'
import { edit, expect, test } from './preview-test'
import { openSocket, rawRequest } from './raw-request'

test.describe.configure({ mode: 'default', timeout: 180_000 })

const question =
  '/learn/layout-trials/questions/what-is-special-about-each-number-from-one-to-sixteen'
const file = 'learn/layout-trials/what-is-special-about-each-number-from-one-to-sixteen.md'
const draft = '/learn/publishing/questions/which-results-are-not-written-up-yet'
const scheduled = '/learn/publishing/questions/which-results-appear-at-the-end-of-the-century'
const expired = '/learn/publishing/questions/which-results-were-withdrawn'

const getNotices = (page: Page) =>
  page.getByRole('complementary', { name: 'Why the public does not see this' })

/** Adds a record that says nearly the same as `question`. */
function addTwin({ contentDir }: RunningPreview) {
  const text = readFileSync(path.join(contentDir, file), 'utf8')
    .replace('id: 534', 'id: 9534')
    .replaceAll('What is special about each number', 'What is plain about each number')
    .replace('Nearly every number', 'Hardly any number')
  writeFileSync(path.join(contentDir, 'learn/layout-trials/plain-numbers.md'), text)
}

for (const [address, token, notice] of [
  [draft, 'token-draft-7f3a', 'Draft'],
  [scheduled, 'token-scheduled-2b9c', 'it appears at 1 January 2099, 00:00 UTC'],
  [expired, 'token-expired-5d1e', 'it is gone since 1 June 2024, 10:00 UTC'],
] as const) {
  test(`${address} stands at its address and says why nobody else sees it`, async ({ page }) => {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(token)
    await expect(getNotices(page)).toContainText(notice)
  })
}

test('a page that the public sees has no notice, and leads to the overview', async ({ page }) => {
  await page.goto(question)
  await expect(getNotices(page)).toHaveCount(0)
  const bar = page.getByRole('complementary', { name: 'Preview' })
  await expect(bar.getByRole('link')).toHaveAttribute('href', '/preview')
})

test('the overview lists what needs an editor, each with its page', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/preview')
  for (const [list, address] of [
    ['Drafts', draft],
    ['Scheduled', scheduled],
    ['Expired', expired],
    ['Broken', '/learn/publishing/questions/which-record-cannot-be-read'],
  ] as const) {
    const link = page.getByRole('region', { name: list }).getByRole('link')
    await expect(link.first()).toHaveAttribute('href', address)
  }
  await expectAccessible(page)
})

test('a saved file is on the screen at once, in place', async ({ page, preview }) => {
  await page.setViewportSize({ width: 800, height: 500 })
  await page.goto(question)
  await page.getByRole('heading', { name: 'Nine', exact: true }).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(0)
  const loadedAt = await page.evaluate(() => performance.timeOrigin)

  const restore = edit(preview, file, (text) => text.replace('### Nine', '### Nine, a square'))
  await expect(page.getByRole('heading', { name: 'Nine, a square' })).toBeVisible()
  expect(await page.evaluate(() => window.scrollY)).toBe(before)

  edit(preview, file, (text) => text.replace('id: 534', 'id: five hundred'))
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(
    'This record cannot be shown',
  )
  const issue = page.getByRole('listitem').filter({ hasText: 'The field id' })
  await expect(issue).toContainText('line 3, column 5')
  await expect(issue.getByLabel('The lines around line 3')).toContainText('id: five hundred')
  await expect(issue.getByRole('link', { name: 'Open in editor' })).toHaveAttribute(
    'href',
    `vscode://file${preview.contentDir}/${file}:3:5`,
  )
  await expect(
    page
      .getByRole('region', { name: 'Last good version' })
      .getByRole('heading', { name: 'Nine, a square' }),
  ).toBeVisible()

  restore()
  await expect(page.getByRole('heading', { name: 'Nine', exact: true })).toBeVisible()
  await expect(page.getByText('This record cannot be shown')).toHaveCount(0)
  expect(await page.evaluate(() => performance.timeOrigin), 'never loaded again').toBe(loadedAt)
})

test('a new file is in the lists of a page that is open', async ({ page, preview }) => {
  await page.goto('/learn/layout-trials')
  addTwin(preview)
  await expect(page.getByRole('link', { name: /What is plain about/ })).toBeVisible()
})

test('the panel says how the page looks elsewhere, and what is wrong with it', async ({
  page,
  preview,
  expectAccessible,
}) => {
  addTwin(preview)
  edit(preview, file, (text) =>
    text.replace(/page_description: >-\n.*\n/, 'page_description: Short.\n'),
  )
  await page.goto(question)
  await page.getByText('Editor’s panel').click()
  const look = page.getByRole('region', { name: 'Search result' })
  await expect(look).toContainText(await page.title())
  await expect(look).toContainText(/Title: \d+ characters, \d+ of 580 px/)
  await expect(page.getByRole('region', { name: 'Social card' }).getByRole('img')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Issues' })).toContainText(
    'The field seo.page_description has only 6 characters.',
  )
  await expect(page.getByRole('region', { name: 'Outline' }).getByRole('link')).toHaveCount(16)
  await expect(page.getByRole('region', { name: 'Duplicates' })).toContainText(
    'What is plain about each number',
  )
  await expectAccessible(page)
})

test('the panel tells what other records make of this one, as they are saved', async ({
  page,
  preview,
}) => {
  const twin = 'learn/layout-trials/how-is-a-twin-found.md'
  const write = (name: string, id: number, answer: string) =>
    writeFileSync(
      path.join(preview.contentDir, name),
      `---\nid: ${id}\ndate: 2026-11-30\ntitle: How is a twin found?\nquestion: How is a twin found?
answer: ${JSON.stringify(answer)}\nsubject: Layout Trials\n---\n`,
    )
  const to = '/learn/layout-trials/questions/there-is-none'
  write(twin, 9701, `See [the other](${to}) and ![a twin](/images/twin.png).`)
  await page.goto('/learn/layout-trials/questions/how-is-a-twin-found')
  await page.getByText('Editor’s panel').click()
  const issues = page.getByRole('region', { name: 'Issues' })
  await expect(issues).toContainText(`The answer links to no record: ${to}.`)
  await expect(issues).toContainText('There is no image at "/images/twin.png".')
  await expect(page.getByRole('img', { name: 'a twin', exact: true })).toBeVisible()
  await expect(issues).not.toContainText('The id 9701 belongs to')

  write('learn/layout-trials/a-twin.md', 9701, 'Otherwise.')
  await expect(issues).toContainText('The id 9701 belongs to learn/layout-trials/a-twin.md')
  write(twin, 9702, 'In a way of its own.')
  await expect(issues).toContainText('The question is the same as in')
  await expect(issues).not.toContainText('The id 9701 belongs to')
  await expect(issues).not.toContainText('The answer links to no record')
})

describePreviewEdits()

test('only this machine reaches the preview', async ({ preview }) => {
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((own) => (own && !own.internal && own.family === 'IPv4' ? [own.address] : []))
  // Linux answers at every address of 127/8, so this one stands for all if there is no network.
  for (const address of [...others, '127.0.0.2']) {
    await expect(fetch(`http://${address}:${preview.port}/`)).rejects.toThrow()
  }
})

test('a page elsewhere that lets its name lead to this machine reads no draft', async ({
  preview,
}) => {
  const headers = { host: `evil.example:${preview.port}` }
  for (const path of [draft, '/preview', '/preview/events', '/_next/static/chunks/main.js']) {
    const { status, body } = await rawRequest(preview.url, path, { headers })
    expect(status, path).toBe(403)
    expect(body).toMatch(/^This preview shows drafts, to this machine alone: .*\.\n$/)
  }
  const own = await rawRequest(preview.url, draft, { headers: { host: 'localhost' } })
  expect(own).toMatchObject({ status: 200, body: expect.stringContaining('token-draft-7f3a') })
})

test('Next’s own socket opens for pages of this preview alone', async ({ preview }) => {
  const own = { host: `localhost:${preview.port}`, origin: `http://localhost:${preview.port}` }
  // Next opens it from its first page on.
  await rawRequest(preview.url, draft, { headers: { host: own.host } })
  expect(await openSocket(preview.url, own)).toBe(101)
  const strangers = [
    { ...own, host: 'evil.example' },
    { ...own, origin: 'http://evil.example' },
  ]
  for (const headers of strangers) expect(await openSocket(preview.url, headers)).not.toBe(101)
})

test('a second preview of the folder says in one sentence where the first is', async ({
  preview,
}) => {
  const { code, output } = await runPreview([])
  expect(code).toBe(1)
  expect(output).toMatch(
    new RegExp(
      `^A preview of this folder runs already, at http://localhost:${preview.port} .*\\.\n$`,
    ),
  )
})

test('a time that is none is refused in one sentence', async () => {
  const { code, output } = await runPreview(['--at', '2027-02-30'])
  expect(code).toBe(1)
  expect(output).toMatch(/^The time --at "2027-02-30" cannot be used: .*\.\n$/)
})

test('--at shows the site of that moment, where drafts stay drafts', async ({
  browser,
  preview,
}) => {
  await preview.stop()
  const later = await startPreview(['--at', '2099-01-01T00:00:00Z'])
  const page = await browser.newPage({ baseURL: later.url })
  try {
    await page.goto('/learn/publishing')
    const list = page.getByRole('main')
    await expect(list.getByRole('link', { name: /token-scheduled-2b9c/ })).toBeVisible()
    await expect(list.getByRole('link', { name: /token-draft-7f3a/ })).toHaveCount(0)
    await page.goto(scheduled)
    await expect(getNotices(page)).toHaveCount(0)
    await page.goto(draft)
    await expect(getNotices(page)).toContainText('Draft')
    await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText(
      'as of 1 January 2099, 00:00 UTC',
    )
  } finally {
    await page.close()
    await later.stop()
  }
})
