import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string

/** A name and texts that would colour, rewrite, break and turn round the lines of a terminal. */
const steering = '\u001b[31m\u009b2J\u202e'
const title = `"a\\e[31m\\rb\\nc\\u202ed"`

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'output-'))
  const subject = path.join(folder, 'content/learn/physics')
  await mkdir(subject, { recursive: true })
  await writeFile(path.join(subject, `x${steering}\n.md`), 'no record')
  const front = `id: 1\ndate: 2026-01-02\ntitle: ${title}\nquestion: Why?\nanswer: Because.\nsubject: Physics\n`
  await writeFile(
    path.join(subject, 'a.md'),
    `---\n${front}status: "wrong${'\\e[2J\\n\\u202e'}"\n---\n`,
  )
  await writeFile(
    path.join(folder, 'moves.json'),
    JSON.stringify([{ from: `/a${steering}\n`, to: '/learn' }]),
  )
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function portal(...args: string[]): Promise<string> {
  const env = {
    ...process.env,
    CONTENT_DIR: path.join(folder, 'content'),
    DATA_DIR: path.join(folder, 'data'),
  }
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'lib/cli/main.ts', ...args]
    execFile(process.execPath, command, { env }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    )
  })
}

test.each([
  [['check']],
  [['check', '--format', 'github']],
  [['check', '--json']],
  [['check', '--format', 'sarif']],
  [['list']],
  [['stats']],
  [['redirects', 'import', '{folder}/moves.json']],
  [['redirects', 'import', `{folder}/${steering}`]],
  [['new', `Why${steering}?`, '--subject', 'physics']],
])(
  '`portal %j` shows what would steer a terminal as escapes',
  { timeout: 60_000 },
  async (args) => {
    const output = await portal(...args.map((arg) => arg.replace('{folder}', folder)))
    expect(output).not.toBe('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for.
    expect(output).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/)
  },
)

test('an issue stays on its line, whatever its file is called', { timeout: 60_000 }, async () => {
  const lines = (await portal('check')).split('\n').filter((line) => line.includes('physics/x'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('x\\u001b[31m\\u009b2J\\u202e\\n.md:1:1 error file-path')
})

test('commands write by `print` alone', async () => {
  const files = await readdir('lib/cli', { recursive: true })
  const writers = []
  for (const file of files) {
    // A benchmark's child process speaks to its parent alone.
    if (!/(?<!\.test)\.ts$/.test(file) || file === 'output.ts' || file === 'bench/measure.ts')
      continue
    const text = await readFile(path.join('lib/cli', file), 'utf8')
    if (/\bconsole\./.test(text)) writers.push(file)
  }
  expect(writers).toEqual([])
})
