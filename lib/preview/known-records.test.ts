import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KnownRecords } from './known-records'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'known-'))
  mkdirSync(path.join(root, 'learn/physics'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

const save = (answer: string) =>
  writeFileSync(
    path.join(root, 'learn/physics/light.md'),
    `---
id: 1
date: 2026-11-22
title: What is light?
question: What is light?
answer: ${answer}
subject: Physics
---
`,
  )

test('a record is decoded once, and again when it has been saved', () => {
  save('A wave.')
  const records = new KnownRecords(root)
  const first = records.get('physics', 'light')
  expect(first?.front.answer).toBe('A wave.')
  expect(records.get('physics', 'light')).toBe(first)
  save('Both a wave and a particle.')
  expect(records.get('physics', 'light')?.front.answer).toBe('Both a wave and a particle.')
})

test('a file that is missing, broken or removed is no record', () => {
  const records = new KnownRecords(root)
  expect(records.get('physics', 'light')).toBeUndefined()
  save('A wave.')
  expect(records.get('physics', 'light')).toBeDefined()
  writeFileSync(path.join(root, 'learn/physics/light.md'), 'no record')
  expect(records.get('physics', 'light')).toBeUndefined()
  rmSync(path.join(root, 'learn/physics/light.md'))
  expect(records.get('physics', 'light')).toBeUndefined()
})
