import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from './fixtures'
import { rawRequest } from './raw-request'
import { type RunningPortal, startPortal } from './server'

/** What happens to the content folder while it is served. */
test.describe
  .serial('a content folder that changes under the server', () => {
    let folder: string
    let content: string
    let portal: RunningPortal

    test.beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'content-folder-'))
      content = path.join(folder, 'content')
      cpSync(path.join(import.meta.dirname, 'content'), content, { recursive: true })
      portal = await startPortal({ CONTENT_DIR: content, DATA_DIR: path.join(folder, 'data') })
    })

    test.afterAll(async () => {
      await portal.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    const getStatus = async (address: string) => (await rawRequest(portal.url, address)).status
    const getReadiness = () => getStatus('/readyz')
    const asked = new Set<string>()

    /** The address of a question that nobody has asked for yet, so that its page is in no memory. */
    function takeQuestion(subject: string): string {
      const learn = path.join(import.meta.dirname, 'content/learn')
      const files = readdirSync(path.join(learn, subject))
      const address = files
        .map((file) => `/learn/${subject}/questions/${path.basename(file, '.md')}`)
        .find((one) => !asked.has(one))
      if (!address) throw new Error(`All questions of ${subject} have been asked for.`)
      asked.add(address)
      return address
    }

    let id = 9_700

    async function expectSaveSeen(token: string): Promise<void> {
      id += 1
      writeFileSync(
        path.join(content, `learn/arithmetic/${token}.md`),
        `---
id: ${id}
date: 2026-01-01
title: What is ${token}?
question: What is ${token}?
answer: The answer of ${token}.
subject: Arithmetic
---
`,
      )
      await expect
        .poll(() => getStatus(`/learn/arithmetic/questions/${token}`), { timeout: 20_000 })
        .toBe(200)
    }

    test('shows what is saved after it was swapped', async () => {
      cpSync(content, `${content}.new`, { recursive: true })
      renameSync(content, `${content}.old`)
      renameSync(`${content}.new`, content)
      await expectSaveSeen('token-first')
      await expectSaveSeen('token-second')
    })

    test('is never missing while it is away, and served again when it is back', async () => {
      const stored = takeQuestion('arithmetic')
      expect(await getStatus(stored)).toBe(200)
      renameSync(path.join(content, 'learn'), path.join(content, 'away'))
      const { status, headers } = await rawRequest(portal.url, takeQuestion('arithmetic'))
      expect([status, headers['retry-after']]).toEqual([503, '10'])
      await expect.poll(getReadiness, { timeout: 20_000 }).toBe(503)
      expect(await getStatus(stored)).toBe(200)
      expect(await getStatus('/learn/arithmetic')).toBe(200)
      expect(await getStatus('/learn/arithmetic/questions/saved-elsewhere-meanwhile')).toBe(503)
      renameSync(path.join(content, 'away'), path.join(content, 'learn'))
      const seen = new Set<number>()
      await expect
        .poll(
          async () => {
            seen.add(await getStatus(takeQuestion('arithmetic')))
            return getReadiness()
          },
          { timeout: 20_000 },
        )
        .toBe(200)
      expect([...seen]).not.toContain(404)
      expect(await getStatus(takeQuestion('arithmetic'))).toBe(200)
      expect(await getStatus('/learn/arithmetic/questions/saved-elsewhere-meanwhile')).toBe(404)
    })

    test('loses one subject alone while another thing stands in its place', async () => {
      const subject = path.join(content, 'learn/arithmetic')
      renameSync(subject, `${content}.subject`)
      writeFileSync(subject, '')
      await expectUnavailable(takeQuestion('arithmetic'))
      expect(await getStatus(takeQuestion('markup'))).toBe(200)
      expect(await getStatus('/learn/markup/questions/none')).toBe(404)
      expect(await getReadiness()).toBe(200)
      rmSync(subject)
      renameSync(`${content}.subject`, subject)
      await expectSaveSeen('token-third')
      expect(await getStatus(takeQuestion('arithmetic'))).toBe(200)
    })

    test('is not taken for a site without questions when it is emptied', async () => {
      cpSync(path.join(content, 'learn'), `${content}.copy`, { recursive: true })
      rmSync(path.join(content, 'learn'), { recursive: true })
      mkdirSync(path.join(content, 'learn'))
      await expect.poll(getReadiness, { timeout: 20_000 }).toBe(503)
      await expectUnavailable(takeQuestion('arithmetic'))
      const start = startPortal({ CONTENT_DIR: content, DATA_DIR: path.join(folder, 'data') })
      await expect(start).rejects.toThrow(
        /holds 0 record files, of \d+ before: the catalog is kept/,
      )
      cpSync(`${content}.copy`, path.join(content, 'learn'), { recursive: true })
      await expect.poll(getReadiness, { timeout: 20_000 }).toBe(200)
      expect(await getStatus(takeQuestion('arithmetic'))).toBe(200)
    })

    async function expectUnavailable(address: string): Promise<void> {
      await expect.poll(() => getStatus(address), { timeout: 20_000 }).toBe(503)
    }
  })
