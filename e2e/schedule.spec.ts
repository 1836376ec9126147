import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from './fixtures'
import { rawRequest } from './raw-request'
import { startPortal } from './server'

const token = 'token-timed-6a1f'
const address = `/learn/publishing/questions/${token}`

/** Wherever a public record is met; the search names it by another word, since its page repeats what was asked. */
const places = [
  address,
  `${address}.md`,
  '/learn/publishing',
  '/search?q=zephyrine',
  '/feed.xml',
  '/sitemaps/publishing-1.xml',
]

/** Milliseconds from the writing of the record to its first public instant, and to its last. */
const publishAfter = 6_000
const expireAfter = 16_000

test('a record appears at its time and goes at its end, while the server runs', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'schedule-'))
  cpSync(path.join(import.meta.dirname, 'content'), folder, { recursive: true })
  const portal = await startPortal({ CONTENT_DIR: folder })
  const listPlaces = async () => {
    const answers = await Promise.all(places.map((place) => rawRequest(portal.url, place)))
    return places.filter((_, index) => answers[index]?.body.includes(token))
  }
  try {
    const now = Date.now()
    const publishAt = new Date(now + publishAfter).toISOString()
    const expireAt = new Date(now + expireAfter).toISOString()
    writeFileSync(
      path.join(folder, 'learn/publishing', `${token}.md`),
      `---
id: 9601
date: 2026-01-01
title: What is ${token}?
question: What is ${token}?
answer: A zephyrine record with ${token}.
subject: Publishing
publish_at: ${publishAt}
expire_at: ${expireAt}
---
`,
    )
    expect(await listPlaces(), 'before its time').toEqual([])
    await expect.poll(listPlaces, { timeout: expireAfter }).toEqual(places)
    await expect.poll(listPlaces, { timeout: 2 * expireAfter }).toEqual([])
    expect(Date.now()).toBeGreaterThanOrEqual(new Date(expireAt).getTime())
    expect((await rawRequest(portal.url, address)).status).toBe(404)
  } finally {
    await portal.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
