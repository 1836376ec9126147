import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { test as base, expect } from './fixtures'
import { type RunningPortal, startPortal } from './server'

const question = '/learn/music/questions/how-many-keys-does-a-piano-have'
const file = 'learn/music/how-many-keys-does-a-piano-have.md'
const answer = /88/

interface OwnPortal {
  portal: RunningPortal
  /** Makes the record a draft; resolves when the server says that the page is not there. */
  withdraw: () => Promise<void>
  /** Removes the record, and leads its address on to `to`; resolves when the server does. */
  lead: (to: string) => Promise<void>
}

/** A portal whose content a test changes. */
const test = base.extend<{ own: OwnPortal }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it which fixtures are wanted.
  own: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'withdrawn-'))
    cpSync(path.join(import.meta.dirname, 'content'), folder, { recursive: true })
    const portal = await startPortal({ CONTENT_DIR: folder })
    const expectStatus = (status: number) =>
      expect
        .poll(async () => (await fetch(portal.url + question, { redirect: 'manual' })).status)
        .toBe(status)
    const record = path.join(folder, file)
    await use({
      portal,
      withdraw: async () => {
        writeFileSync(
          record,
          readFileSync(record, 'utf8').replace('\nid: ', '\nstatus: draft\nid: '),
        )
        await expectStatus(404)
      },
      lead: async (to) => {
        const redirects = path.join(folder, 'redirects.yaml')
        rmSync(record)
        writeFileSync(
          redirects,
          `${readFileSync(redirects, 'utf8')}\n- from: ${question}\n  to: ${to}\n`,
        )
        await expectStatus(308)
      },
    })
    await portal.stop()
    rmSync(folder, { recursive: true, force: true })
  },
  baseURL: async ({ own }, use) => use(own.portal.url),
})

/** Opens a page, and waits until the worker has stored it. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await expect.poll(() => isStored(page, address)).toBe(true)
}

const isStored = (page: Page, address: string) =>
  page.evaluate(async (url) => (await caches.match(url)) !== undefined, address)

const keep = (page: Page, address: string) =>
  page.evaluate(
    (path) => navigator.serviceWorker.controller?.postMessage({ type: 'keep', path }),
    address,
  )

/** Paths of the pages that stay. */
const listKept = (page: Page) =>
  page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.includes('kept')) ?? ''
    const keys = await (await caches.open(name)).keys()
    return keys.map(({ url }) => new URL(url).pathname).sort()
  })

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('a page that was withdrawn is not shown again', async ({ page, own }) => {
    await page.goto(question)
    await expect(page.locator('[data-answer]')).toHaveText(answer)
    await page.goto('/learn')
    await own.withdraw()
    for (const open of [() => page.goto(question), () => page.reload()]) {
      expect((await open())?.status()).toBe(404)
      await expect(page.getByText(answer)).toHaveCount(0)
    }
  })
})

test('a page that was withdrawn is not shown again, not even without a network', async ({
  page,
  context,
  own,
}) => {
  await visit(page, question)
  await keep(page, question)
  await expect.poll(() => listKept(page)).toContain(question)
  await page.goto('/learn')
  await own.withdraw()
  expect((await page.goto(question))?.status()).toBe(404)
  expect([await isStored(page, question), await listKept(page)]).toEqual([false, ['/offline']])
  await context.setOffline(true)
  await page.goto(question)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^There is no network/)
  await expect(page.getByRole('link', { name: /piano/ })).toHaveCount(0)
})

test('cards of a page that was withdrawn leave the device as well', async ({ page, own }) => {
  const note = '/study/data/note/music/how-many-keys-does-a-piano-have.json'
  await visit(page, question)
  const ask = () => page.evaluate(async (url) => (await fetch(url)).status, note)
  expect(await ask()).toBe(200)
  await expect.poll(() => isStored(page, note)).toBe(true)
  await own.withdraw()
  expect([await ask(), await isStored(page, note)]).toEqual([404, false])
})

test('a page that was put aside is kept where it stands now', async ({ page, own }) => {
  const now = '/learn/layout-trials/questions/what-is-a-degree'
  await visit(page, question)
  await keep(page, question)
  await expect.poll(() => listKept(page)).toContain(question)
  await own.lead(now)
  await page.goto(question)
  await expect(page).toHaveURL(now)
  await expect.poll(() => listKept(page)).toEqual([now, '/offline'])
  expect(await isStored(page, question)).toBe(false)
})

test('a page that fails for a moment stays', async ({ page, context, own }) => {
  await visit(page, question)
  await own.portal.stop()
  await page.reload()
  await expect(page.locator('[data-answer]')).toHaveText(answer)
  await context.setOffline(true)
  await page.reload()
  await expect(page.locator('[data-answer]')).toHaveText(answer)
})
