import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { getIndexing, noteIndexing } from './notes'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'preview-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

test('another process learns how far the catalog is, and when it is complete', () => {
  expect(getIndexing(dataDir)).toBeUndefined()
  noteIndexing(dataDir, { done: 1, total: 2 })
  expect(getIndexing(dataDir)).toEqual({ done: 1, total: 2 })
  noteIndexing(dataDir)
  expect(getIndexing(dataDir)).toBeUndefined()
  noteIndexing(dataDir)
})
