import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordFile } from '@/lib/content'
import { readRecords } from './read-record'
import { ReadThread } from './read-thread'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'read-thread-'))
  mkdirSync(path.join(root, 'learn/physics'), { recursive: true })
  writeFileSync(
    path.join(root, 'learn/physics/tides.md'),
    [
      '---',
      'id: 7',
      'date: 2026-01-02',
      'title: Why are there tides?',
      'question: Why are there tides?',
      'answer: The Moon pulls the near side harder.',
      'subject: Physics',
      '---',
      '',
    ].join('\n'),
  )
})

afterEach(() => rmSync(root, { recursive: true }))

const view = { now: new Date('2026-02-01T00:00:00Z'), preview: false }

const file = (name: string): RecordFile => ({
  file: `learn/physics/${name}.md`,
  subject: 'physics',
  slug: name,
  mtimeMs: 0,
  ctimeMs: 0,
  size: 0,
})

test('a thread reads what this one would read, in the order of the files', async () => {
  const thread = new ReadThread({ contentDir: root, view })
  try {
    const files = [file('gone'), file('tides')]
    const batch = await thread.read(files)
    expect(batch).toEqual(await readRecords(root, files, view))
    expect(batch.records.map((read) => read?.row?.title)).toEqual([
      undefined,
      'Why are there tides?',
    ])
  } finally {
    await thread.close()
  }
})

test('a thread that has ended refuses, and is not waited for', async () => {
  const thread = new ReadThread({ contentDir: root, view })
  const asked = thread.read([file('tides')])
  await thread.close()
  await expect(asked).rejects.toThrow('ended')
  await expect(thread.read([file('tides')])).rejects.toThrow('ended')
  expect(thread.waiting).toBe(Number.POSITIVE_INFINITY)
})
