import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFreePort, listen } from '@/lib/server'
import { checkRunning } from './check-running'

let root: string
let server: Server | undefined

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'running-'))
})
afterEach(() => {
  server?.close()
  server = undefined
  rmSync(root, { recursive: true })
})

function writeNote(text: string) {
  mkdirSync(path.join(root, '.next/dev'), { recursive: true })
  writeFileSync(path.join(root, '.next/dev/lock'), text)
}

async function startOther(): Promise<number> {
  server = createServer()
  return listen(server as Parameters<typeof listen>[0], 0, '127.0.0.1')
}

test('another preview of the folder is named by address and process', async () => {
  const port = await startOther()
  writeNote(JSON.stringify({ pid: process.pid, port }))
  await expect(checkRunning(root)).rejects.toThrow(
    `A preview of this folder runs already, at http://localhost:${port} (process ${process.pid}): use that one, or stop it first.`,
  )
})

test('a folder without a preview is free', async () => {
  await expect(checkRunning(root)).resolves.toBeUndefined()
})

test.each([
  ['a process that is gone', () => ({ pid: 2 ** 22 + 1 })],
  ['a process that has got its number since, and listens to nothing', () => ({ pid: process.pid })],
])('what was left behind by %s does not count', async (_, other) => {
  writeNote(JSON.stringify({ port: await findFreePort(), ...other() }))
  await expect(checkRunning(root)).resolves.toBeUndefined()
})

test.each(['', '{', '[]', '{"pid":"1"}'])(
  'a note that says nothing does not count: %s',
  async (text) => {
    writeNote(text)
    await expect(checkRunning(root)).resolves.toBeUndefined()
  },
)
