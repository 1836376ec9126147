import { chmod, link, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
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
  statRecordFile,
} from '@/lib/content'
import { needsOrdinaryUser } from '@/lib/testing/needs'

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

  it('an unreadable file', needsOrdinaryUser, async () => {
    await write('learn/physics/locked.md', text)
    await chmod(path.join(root, 'learn/physics/locked.md'), 0)
    expect((await loadAll()).issues).toEqual(['learn/physics/locked.md file-unreadable'])
  })

  it('a file that vanishes between listing and reading', async () => {
    const { files } = await listAll()
    await rm(path.join(root, 'learn/physics/why.md'))
    expect(files.map((file) => loadRecordFile(root, file))).toEqual([undefined])
  })

  it("a record in a folder within its subject's, however deep, and behind a link", async () => {
    await write('learn/physics/mechanics/levers/why not.md', text)
    await write('learn/physics/mechanics/why.mdx', text)
    await write('learn/physics/mechanics/.hidden/why.md', text)
    await write('learn/physics/mechanics/figure.png', 'x')
    await write('shared/more.md', text)
    await symlink('../../shared', path.join(root, 'learn/physics/more'))
    await symlink('.', path.join(root, 'learn/physics/mechanics/again'))
    const { served, issues } = await loadAll()
    expect(served).toEqual(['learn/physics/why.md'])
    expect(issues).toEqual([
      'learn/physics/mechanics/again file-path',
      'learn/physics/mechanics/levers/why not.md file-path',
      'learn/physics/mechanics/why.mdx file-path',
      'learn/physics/more file-path',
    ])
    const reported: Issue[] = []
    for await (const _ of listRecordFiles(root, (issue) => reported.push(issue)));
    expect(reported.find(({ file }) => file.endsWith('why not.md'))).toMatchObject({
      severity: 'error',
      fix: 'Move it to `learn/physics/why-not.md`.',
    })
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

  it('may hold links to what it holds elsewhere: a subject, a record, `learn` itself', async () => {
    await mkdir(path.join(root, 'shared'))
    await rename(path.join(root, 'learn'), path.join(root, 'shared/learn'))
    await symlink('shared/learn', path.join(root, 'learn'))
    await symlink('physics', path.join(root, 'learn/optics'))
    const files = []
    for await (const file of listRecordFiles(root, () => undefined)) files.push(file)
    expect(files.map(({ file, isLinked }) => [file, isLinked])).toEqual([
      ['learn/optics/why.md', undefined],
      ['learn/physics/why.md', undefined],
    ])
    expect(loadRecord(root, 'optics', 'why')?.record).toBeDefined()
    await symlink('why.md', path.join(root, 'shared/learn/physics/by-link.md'))
    await link(
      path.join(root, 'shared/learn/physics/why.md'),
      path.join(root, 'shared/learn/physics/second-name.md'),
    )
    for (const name of ['by-link', 'second-name', 'why']) {
      expect(statRecordFile(root, `learn/physics/${name}.md`)).toMatchObject({ isLinked: true })
    }
  })

  it('is an error where learn is a link that leads out of it', async () => {
    await rename(path.join(root, 'learn'), path.join(folder, 'learn'))
    await symlink('../learn', path.join(root, 'learn'))
    await expect(listAll()).rejects.toThrow(/learn is a link that leads out of/)
  })

  it('is an error where learn is a file', async () => {
    await rm(path.join(root, 'learn'), { recursive: true })
    await writeFile(path.join(root, 'learn'), '')
    await expect(listAll()).rejects.toThrow(/learn cannot be read \(ENOTDIR\)/)
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
