import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Issue } from './issue'
import { listRecordBatches, listSubjects, statRecordFile } from './list'
import { readContentFile } from './read'
import { maxFileBytes } from './text'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'list-'))
  mkdirSync(path.join(root, 'learn'))
})

afterEach(() => rmSync(root, { recursive: true }))

function write(file: string, content: string | Uint8Array = 'x') {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

async function list() {
  const issues: Issue[] = []
  const batches: string[][] = []
  for await (const batch of listRecordBatches(root, (issue) => void issues.push(issue)))
    batches.push(batch.map(({ file }) => file))
  return {
    batches,
    issues: issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
  }
}

test('files come in the order of names, by subject, five hundred at most at once', async () => {
  const names = Array.from({ length: 501 }, (_, at) => `n${String(at).padStart(3, '0')}`)
  for (const name of names.toReversed()) write(`learn/b/${name}.md`)
  write('learn/c/last.md')
  write('learn/a/first.md')
  mkdirSync(path.join(root, 'learn/empty'))
  const { batches, issues } = await list()
  expect(issues).toEqual([])
  expect(batches.map(({ length }) => length)).toEqual([1, 500, 1, 1])
  expect(batches.flat()).toEqual([
    'learn/a/first.md',
    ...names.map((name) => `learn/b/${name}.md`),
    'learn/c/last.md',
  ])
  expect(await listSubjects(root)).toEqual(['a', 'b', 'c', 'empty'])
})

test('exactly five hundred are one batch', async () => {
  for (let at = 0; at < 500; at++) write(`learn/a/n${at}.md`)
  expect((await list()).batches.map(({ length }) => length)).toEqual([500])
})

test('what cannot be served is reported at its beginning, the rest is listed', async () => {
  write('learn/a/good.md')
  write('learn/a/Bad.md')
  write('learn/a/page.mdx')
  mkdirSync(path.join(root, 'learn/a/folder.md'))
  symlinkSync('/', path.join(root, 'learn/a/out.md'))
  symlinkSync('/', path.join(root, 'learn/out'))
  write('learn/stray.md')
  write('learn/stray.txt')
  write('learn/Big Subject/x.md')
  const { batches, issues } = await list()
  expect(batches).toEqual([['learn/a/good.md']])
  expect(issues.sort()).toEqual([
    'learn/Big Subject:1:1 file-path',
    'learn/a/Bad.md:1:1 file-path',
    'learn/a/folder.md:1:1 file-not-regular',
    'learn/a/out.md:1:1 file-outside',
    'learn/a/page.mdx:1:1 file-path',
    'learn/out:1:1 file-outside',
    'learn/stray.md:1:1 file-path',
  ])
})

test('a file is described as it stands', () => {
  write('learn/a/one.md', 'four')
  symlinkSync('one.md', path.join(root, 'learn/a/two.md'))
  mkdirSync(path.join(root, 'learn/a/folder.md'))
  symlinkSync('/', path.join(root, 'learn/a/out.md'))
  const one = statRecordFile(root, 'learn/a/one.md')
  expect(one).toMatchObject({ file: 'learn/a/one.md', subject: 'a', slug: 'one', size: 4 })
  expect(one).not.toHaveProperty('isLinked')
  expect(statRecordFile(root, 'learn/a/two.md')).toMatchObject({
    slug: 'two',
    size: 4,
    isLinked: true,
  })
  expect(statRecordFile(root, 'learn/a/absent.md')).toBeUndefined()
  expect(statRecordFile(root, 'learn/a/one.mdx')).toBeUndefined()
  expect(statRecordFile(root, 'learn/a/folder.md')).toMatchObject({ code: 'file-not-regular' })
  expect(statRecordFile(root, 'learn/a/out.md')).toMatchObject({ code: 'file-outside' })
})

test('a file of as many bytes as are read is read, one more is not', () => {
  write('learn/a/most.md', Buffer.alloc(maxFileBytes, 'a'))
  write('learn/a/more.md', Buffer.alloc(maxFileBytes + 1, 'a'))
  expect(readContentFile(root, 'learn/a/most.md')).toMatchObject({
    source: { length: maxFileBytes },
  })
  expect(readContentFile(root, 'learn/a/more.md')).toMatchObject({
    issue: { code: 'file-too-large', line: 1 },
  })
  expect(readContentFile(root, 'learn/a/absent.md')).toBeUndefined()
  expect(readContentFile(root, 'learn/a')).toMatchObject({ issue: { code: 'file-not-regular' } })
})
