import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadRecordFile } from '@/lib/content'
import { buildIssueViews, formatEditorUrl } from './issue-views'

const contentDir = mkdtempSync(path.join(os.tmpdir(), 'preview-'))
afterAll(() => rmSync(contentDir, { recursive: true }))

const file = 'learn/art/loud.md'
mkdirSync(path.join(contentDir, 'learn/art'), { recursive: true })

function view(source: string | Uint8Array) {
  writeFileSync(path.join(contentDir, file), source)
  const issues = loadRecordFile(contentDir, file)?.issues ?? []
  return buildIssueViews(issues, { contentDir, editor: 'edit:{file}#{line},{column}' })
}

test('shows the place, the character and how to open it', () => {
  const [issue] = view('---\nid: one\ntitle: Loud\n---\n')
  expect(issue).toMatchObject({
    line: 2,
    column: 5,
    editorUrl: `edit:${contentDir}/${file}#2,5`,
  })
  expect(issue?.excerpt).toContainEqual({ number: 2, before: 'id: ', marked: 'o', after: 'ne' })
})

test('shows bytes that are no text where they stand', () => {
  const [issue] = view(Buffer.concat([Buffer.from('---\nid: '), Buffer.from([0xff])]))
  expect(issue?.excerpt[1]).toEqual({ number: 2, before: 'id: ', marked: '\uFFFD', after: '' })
})

test('shows no lines of a file that is not read', () => {
  const [issue] = view('x'.repeat(1_000_001))
  expect(issue).toMatchObject({ code: 'file-too-large', excerpt: [] })
})

test('an address holds no sign of the path that would end it', () => {
  const url = formatEditorUrl('vscode://file{file}:{line}', '/a b/c#d?e.md', { line: 3, column: 1 })
  expect(url).toBe('vscode://file/a%20b/c%23d%3Fe.md:3')
})
