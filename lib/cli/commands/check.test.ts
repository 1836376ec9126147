import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-'))
  await mkdir(path.join(folder, 'learn/physics'), { recursive: true })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

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
  const env = { ...process.env, CONTENT_DIR: folder, DATA_DIR: path.join(folder, '.data') }
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

it('mends files in place', async () => {
  const file = path.join(folder, 'learn/physics/a.md')
  await writeFile(file, record('file_name: b.md\n'))
  const { code, stdout } = await check('--fix')
  expect([code, stdout]).toEqual([0, ''])
  expect(await readFile(file, 'utf8')).toBe(record('file_name: a.md\n'))
  expect(await readdir(path.dirname(file))).toEqual(['a.md'])
})

it('explains a code, and names what it does not know', async () => {
  expect((await check('--explain', 'related-dead')).stdout).toMatch(/No record stands at/)
  const unknown = await check('--explain', 'nothing')
  expect([unknown.code, unknown.stderr.trim()]).toEqual([
    1,
    'There is no code nothing; `portal check --explain` lists all.',
  ])
})
