import { execFile } from 'node:child_process'
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-'))
  await mkdir(path.join(folder, 'learn/physics'), { recursive: true })
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
  await rm(`${folder}-data`, { recursive: true, force: true })
})

const record = (more: string) => `---
id: 1
date: 2026-01-02
title: Why?
seo:
  page_description: Says in one sentence of sufficient length what the answer explains.
question: Why?
answer: Because.
subject: Physics
${more}---
`

function check(...flags: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, CONTENT_DIR: folder, DATA_DIR: `${folder}-data` }
  const command = ['--import', 'tsx', 'lib/cli/main.ts', 'check', ...flags]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

it('reports what is asked for, sorted, and fails on an error', async () => {
  const write = (name: string, text: string) =>
    writeFile(path.join(folder, 'learn/physics', name), text)
  await write('b.md', 'no record')
  await write('a.md', record('colour: blue\n'))
  const { code, stdout } = await check('--json')
  expect(code).toBe(1)
  expect(
    JSON.parse(stdout).map((issue: { file: string; code: string }) => [
      path.resolve(issue.file),
      issue.code,
    ]),
  ).toEqual([
    [path.join(folder, 'learn/physics/a.md'), 'field-unknown'],
    [path.join(folder, 'learn/physics/b.md'), 'front-matter-missing'],
  ])

  const one = await check(path.join(folder, 'learn/physics/a.md'))
  expect(one.code).toBe(0)
  expect(one.stdout).toMatch(/a\.md:10:1 warning field-unknown .*\n$/)
  expect(one.stderr).toContain('0 errors, 1 warning')
})

it('refuses a path at which there is nothing, which is misspelt', async () => {
  const { code, stderr } = await check('learn/physics', 'learn/physik')
  expect([code, stderr.trim()]).toEqual([
    1,
    `There is no learn/physik, neither here nor in the content folder ${folder}.`,
  ])
})

it('shows what it would mend, and mends it with --yes, but nothing through a link', {
  timeout: 60_000,
}, async () => {
  const file = path.join(folder, 'learn/physics/a.md')
  const link = path.join(folder, 'learn/physics/b.md')
  await writeFile(file, record('file_name: c.md\n'))
  await symlink('a.md', link)
  const shown = await check('--fix')
  expect(shown.stdout).toContain('-file_name: c.md\n+file_name: a.md\n')
  expect(shown.stdout).toContain('Nothing has been written. Add --yes to change 1 file.')
  expect(shown.stdout).toMatch(/Note: learn\/physics\/b\.md is a link to learn\/physics\/a\.md/)
  expect(await readFile(file, 'utf8')).toBe(record('file_name: c.md\n'))

  const { code, stdout } = await check('--fix', '--yes')
  expect(code).toBe(0)
  expect(stdout).toContain('changed 1 file')
  expect(stdout).toMatch(
    /b\.md:10:12 warning place-file-name .*Put a copy in the place of this link/,
  )
  expect(await readFile(file, 'utf8')).toBe(record('file_name: a.md\n'))
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect((await readdir(path.dirname(file))).sort()).toEqual(['a.md', 'b.md'])
  expect((await check('--fix', '--yes')).stdout).toContain('Nothing is to be changed.')
})

it('reports what is asked for by code, subject and severity, and sums it up', {
  timeout: 60_000,
}, async () => {
  const write = (name: string, text: string) =>
    writeFile(path.join(folder, 'learn/physics', name), text)
  await write('a.md', record('colour: blue\nshape: round\nfile_name: b.md\n'))
  await write('b.md', 'no record')
  const all = await check()
  expect(all.stderr).toBe(
    '1 error   front-matter-missing\n2 warning field-unknown\n1 warning place-file-name\n1 error, 3 warnings in 2 files\n',
  )
  const some = await check(
    '--code',
    'place-file-name',
    '--subject',
    'Physics',
    '--severity',
    'warning',
  )
  expect([some.code, some.stderr]).toEqual([
    0,
    '1 warning place-file-name\n0 errors, 1 warning in 1 file\n',
  ])
  const misspelt = await check('--code', 'place-filename')
  expect([misspelt.code, misspelt.stderr]).toEqual([
    1,
    'There is no code place-filename. Did you mean place-file-name? `portal check --explain` lists all.\n',
  ])
  expect((await check('--subject', 'phisics')).stderr).toBe(
    'There is no subject phisics in the folder learn/. Did you mean physics?\n',
  )
})

it('explains a code, and names what it does not know', { timeout: 60_000 }, async () => {
  expect((await check('--explain', 'related-dead')).stdout).toMatch(/No record stands at/)
  const unknown = await check('--explain', 'related-ded')
  expect([unknown.code, unknown.stderr.trim()]).toEqual([
    1,
    'There is no code related-ded. Did you mean related-dead? `portal check --explain` lists all.',
  ])
})
