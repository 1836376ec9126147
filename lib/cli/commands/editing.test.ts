import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'editing-'))
  await mkdir(path.join(folder, 'content/learn/physics'), { recursive: true })
  await writeFile(path.join(folder, 'content/subjects.yaml'), 'physics:\n  title: Physics\n')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function portal(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const CONTENT_DIR = path.join(folder, 'content')
  const env = { ...process.env, CONTENT_DIR, DATA_DIR: path.join(folder, 'data') }
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'lib/cli/main.ts', ...args]
    const child = execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
    // What asks a question would wait for an answer.
    child.stdin?.end()
  })
}

const listRecords = () => readdir(path.join(folder, 'content/learn/physics'))

it('a record is begun, checked, listed, counted, moved and deleted; each time shown first', {
  timeout: 120_000,
}, async () => {
  const begin = ['new', 'What is light?', '--subject', 'physics']
  const shown = await portal(...begin)
  expect(shown.stdout).toContain('+question: What is light?')
  expect(shown.stdout).toContain('Nothing has been written. Add --yes to change 1 file.')
  expect(await listRecords()).toEqual([])

  await portal(...begin, '--yes')
  expect(await listRecords()).toEqual(['what-is-light.md'])
  expect((await portal('check')).code).toBe(0)
  expect(JSON.parse((await portal('list', '--draft', '--json')).stdout)).toMatchObject([
    { state: 'draft', file: expect.stringMatching(/what-is-light\.md$/) },
  ])
  expect((await portal('stats')).stdout).toMatch(/physics +0 +1 +0 +0 +0 +4 +1 +0\n/)

  await portal('move', 'physics/what-is-light', 'physics/light', '--yes')
  expect(await listRecords()).toEqual(['light.md'])
  await portal('delete', 'physics/light', '--yes')
  expect(await readFile(path.join(folder, 'content/redirects.yaml'), 'utf8')).toContain(
    '- from: /learn/physics/questions/light\n  gone: true\n',
  )
})

it('what cannot be done ends with one sentence and without a trace of the program', async () => {
  const { code, stderr } = await portal('delete', 'physics/none', '--yes')
  expect(code).toBe(1)
  expect(stderr).toMatch(/^No record stands at .*\n$/)
})
