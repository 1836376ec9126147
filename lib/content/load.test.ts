import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ContentRootError,
  compareIssues,
  type Issue,
  listRecordFiles,
  loadRecord,
  loadRecordFile,
  readContentFile,
} from '@/lib/content'

const text = `---
id: 1
date: 2026-11-22
title: Why?
question: Why?
answer: Because.
subject: Physics
---

&nbsp;
`

let folder: string
let root: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'content-'))
  root = path.join(folder, 'content')
  await write('learn/physics/why.md', text)
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(file: string, content: string | Uint8Array) {
  const absolute = path.join(root, file)
  await mkdir(path.dirname(absolute), { recursive: true })
  await writeFile(absolute, content)
}

async function listAll() {
  const issues: Issue[] = []
  const files: string[] = []
  for await (const { file } of listRecordFiles(root, (issue) => issues.push(issue)))
    files.push(file)
  return { files, issues: issues.sort(compareIssues).map(({ file, code }) => `${file} ${code}`) }
}

/** The codes of everything that listing and loading the whole folder report, with the files that are served. */
async function loadAll() {
  const { files, issues } = await listAll()
  const served: string[] = []
  for (const file of files) {
    const loaded = loadRecordFile(root, file)
    if (loaded?.record) served.push(file)
    for (const issue of loaded?.issues ?? []) issues.push(`${issue.file} ${issue.code}`)
  }
  return { served, issues }
}

describe('odd files are an issue with a path, and the others are served', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['empty', 'empty.md', '', 'front-matter-missing'],
    ['truncated', 'cut.md', text.slice(0, 60), 'front-matter-unclosed'],
    ['not UTF-8', 'latin.md', Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'), 'file-not-utf8'],
    ['a byte order mark', 'mark.md', `\uFEFF${text}`, 'file-byte-order-mark'],
    ['Windows line ends', 'windows.md', text.replaceAll('\n', '\r\n'), 'file-line-ends'],
    ['NUL bytes', 'nul.md', '---\n\0\0\n---\n', 'file-nul'],
    ['too large', 'large.md', 'x'.repeat(1_000_001), 'file-too-large'],
    ['upper case', 'Upper.md', text, 'file-path'],
    ['a blank', 'a blank.md', text, 'file-path'],
    ['two names that differ in case', 'Why.md', text, 'file-case'],
    ['a name that is too long', `${'a'.repeat(210)}.md`, text, 'file-path'],
    ['another kind of Markdown', 'page.mdx', text, 'file-path'],
  ])('%s', async (_name, file, content, code) => {
    await write(`learn/physics/${file}`, content)
    const { served, issues } = await loadAll()
    expect(issues).toEqual([`learn/physics/${file} ${code}`])
    expect(served).toContain('learn/physics/why.md')
  })

  it('a folder that is named like a record', async () => {
    await mkdir(path.join(root, 'learn/physics/x.md'))
    expect(await loadAll()).toEqual({
      served: ['learn/physics/why.md'],
      issues: ['learn/physics/x.md file-not-regular'],
    })
    expect(loadRecord(root, 'physics', 'x')?.issues[0]?.code).toBe('file-not-regular')
  })

  it('a subject folder whose name is no slug, and a record outside of all folders', async () => {
    await write('learn/Big Physics/why.md', text)
    await write('learn/why.md', text)
    expect(await loadAll()).toEqual({
      served: ['learn/physics/why.md'],
      issues: ['learn/Big Physics file-path', 'learn/why.md file-path'],
    })
  })

  it('links out of the content folder, as file, as folder, and to nowhere', async () => {
    const outside = path.join(folder, 'outside')
    await mkdir(outside)
    await writeFile(path.join(outside, 'secret.md'), text)
    await symlink(path.join(outside, 'secret.md'), path.join(root, 'learn/physics/secret.md'))
    await symlink(path.join(outside, 'none.md'), path.join(root, 'learn/physics/none.md'))
    await symlink(outside, path.join(root, 'learn/outside'))
    expect(await loadAll()).toEqual({
      served: ['learn/physics/why.md'],
      issues: [
        'learn/outside file-outside',
        'learn/physics/none.md file-outside',
        'learn/physics/secret.md file-outside',
      ],
    })
    for (const [subject, slug] of [
      ['physics', 'secret'],
      ['outside', 'secret'],
    ] as const) {
      const loaded = loadRecord(root, subject, slug)
      expect(loaded?.record).toBeUndefined()
      expect(loaded?.issues.map((issue) => issue.code)).toEqual(['file-outside'])
    }
  })

  it('a link inside of the content folder is followed', async () => {
    await symlink('why.md', path.join(root, 'learn/physics/again.md'))
    expect((await loadAll()).served).toEqual(['learn/physics/again.md', 'learn/physics/why.md'])
  })

  it.skipIf(process.getuid?.() === 0)('an unreadable file', async () => {
    await write('learn/physics/locked.md', text)
    await chmod(path.join(root, 'learn/physics/locked.md'), 0)
    expect((await loadAll()).issues).toEqual(['learn/physics/locked.md file-unreadable'])
  })

  it('a file that vanishes between listing and reading', async () => {
    const { files } = await listAll()
    await rm(path.join(root, 'learn/physics/why.md'))
    expect(files.map((file) => loadRecordFile(root, file))).toEqual([undefined])
  })

  it('hidden files and files of other kinds are passed over', async () => {
    await write('learn/physics/.why.md.swp', 'x')
    await write('learn/physics/.why.md', 'x')
    await write('learn/physics/figure.png', 'x')
    await write('learn/readme.txt', 'x')
    expect(await loadAll()).toEqual({ served: ['learn/physics/why.md'], issues: [] })
  })
})

describe('loadRecord', () => {
  it('loads the record at an address', () => {
    expect(loadRecord(root, 'physics', 'why')?.record?.front.title).toBe('Why?')
  })

  it.each([
    ['physics', 'why-not'],
    ['biology', 'why'],
    ['physics', 'Why'],
    ['PHYSICS', 'why'],
    ['..', 'why'],
    ['physics', '../physics/why'],
    ['physics', '..%2fwhy'],
    ['physics', 'why\0'],
    ['physics', ''],
    ['physics', '-'],
    ['constructor', '__proto__'],
    ['physics', 'a'.repeat(201)],
  ])('knows nothing at %j / %j', (subject, slug) => {
    expect(loadRecord(root, subject, slug)).toBeUndefined()
  })
})

describe('the content root', () => {
  it('may itself be a link', async () => {
    await symlink(root, path.join(folder, 'link'))
    expect(loadRecord(path.join(folder, 'link'), 'physics', 'why')?.record).toBeDefined()
  })

  it('is an error where it is not there', async () => {
    root = path.join(folder, 'none')
    await expect(listAll()).rejects.toThrow(ContentRootError)
    expect(() => loadRecord(root, 'physics', 'why')).toThrow(ContentRootError)
  })

  it('is an error without a folder learn', async () => {
    await rm(path.join(root, 'learn'), { recursive: true })
    await expect(listAll()).rejects.toThrow(/learn/)
  })

  it.each(['../outside.yaml', 'learn/../../outside.yaml'])('is not left by %s', async (file) => {
    await writeFile(path.join(folder, 'outside.yaml'), 'secret')
    expect(readContentFile(root, file)).toMatchObject({ issue: { code: 'file-outside' } })
  })
})
