import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { streamChanges } from './stream-changes'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'preview-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A stream of the variable that `set` sets, as another process would. */
function open() {
  let value = 1
  const abort = new AbortController()
  const stream = streamChanges({ folder, read: async () => value, signal: abort.signal })
  const reader = stream.getReader()
  /** The next event; `undefined` at the end. */
  const read = async () => {
    const { value: bytes } = await reader.read()
    return bytes && new TextDecoder().decode(bytes)
  }
  const set = (next: number) => {
    value = next
    writeFileSync(path.join(folder, 'written'), String(next))
  }
  return { reader, read, set, abort }
}

test('tells the value at once, and each time it changes', async () => {
  const { read, set, abort } = open()
  expect(await read()).toBe('data: 1\n\n')
  set(1)
  set(2)
  expect(await read()).toBe('data: 2\n\n')
  abort.abort()
  expect(await read()).toBeUndefined()
})

test('ends once, whether the reader goes or its request is given up', async () => {
  const { reader, abort } = open()
  await reader.read()
  await reader.cancel()
  expect(() => abort.abort()).not.toThrow()
})

test('fails where the value cannot be read', async () => {
  const { signal } = new AbortController()
  const read = () => {
    throw new Error('unreadable')
  }
  const reader = streamChanges({ folder, read, signal }).getReader()
  await expect(reader.read()).rejects.toThrow('unreadable')
})
