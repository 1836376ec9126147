import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CanonicalQuestion } from '@/lib/catalog'
import { CliError } from '../output'
import { pushChanges } from './push'

const site = { name: 'Library', origin: 'https://library.example' }
const key = 'a1b2c3d4e5f6'

let dataDir: string
let server: Server
let endpoint: string
let received: Record<string, unknown>[]
let status: number

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'index-now-'))
  received = []
  status = 200
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`
})

afterEach(() => {
  server.close()
  rmSync(dataDir, { recursive: true })
})

/** A catalog of one subject, with a day for each slug. */
function push(days: Record<string, string>, isDryRun = false) {
  const questions = Object.entries(days).map(
    ([slug, lastModified], id): CanonicalQuestion => ({
      id,
      subject: 'optics',
      slug,
      date: '2026-01-01',
      lastModified,
    }),
  )
  const catalog = {
    listAllSubjects: async () => [{ slug: 'optics', title: 'Optics', count: 1, hidden: false }],
    listCanonical: async (_: string, { limit, after }: { limit: number; after?: { id: number } }) =>
      questions.filter(({ id }) => id > (after?.id ?? -1)).slice(0, limit),
  }
  return pushChanges({ catalog, site, key, dataDir, endpoint, isDryRun })
}

const address = (slug: string) => `https://library.example/learn/optics/questions/${slug}`

test('all addresses are sent once, with the key and where it can be read', async () => {
  await push({ light: '2026-01-01', lens: '2026-01-02' })
  await push({ light: '2026-01-01', lens: '2026-01-02' })
  expect(received).toEqual([
    {
      host: 'library.example',
      key,
      keyLocation: 'https://library.example/indexnow.txt',
      urlList: [address('light'), address('lens')],
    },
  ])
})

test('later only what is new, changed or gone', async () => {
  await push({ light: '2026-01-01', lens: '2026-01-02', mirror: '2026-01-03' })
  await push({ light: '2026-01-01', lens: '2026-02-02', prism: '2026-02-03' })
  expect(received[1]).toMatchObject({
    urlList: [address('lens'), address('prism'), address('mirror')],
  })
})

test('a dry run sends and remembers nothing', async () => {
  expect(await push({ light: '2026-01-01' }, true)).toEqual(['/learn/optics/questions/light'])
  expect(received).toEqual([])
  expect(await push({ light: '2026-01-01' })).toHaveLength(1)
})

test('a request has at most 10,000 addresses', async () => {
  const days = Object.fromEntries(
    Array.from({ length: 10_001 }, (_, n) => [`question-${n}`, '2026-01-01']),
  )
  await push(days)
  expect(received.map(({ urlList }) => (urlList as string[]).length)).toEqual([10_000, 1])
})

test('what was refused is told, and sent again the next time', async () => {
  status = 403
  await expect(push({ light: '2026-01-01' })).rejects.toThrow(CliError)
  status = 202
  await push({ light: '2026-01-01' })
  await push({ light: '2026-01-01' })
  expect(received).toHaveLength(2)
})
