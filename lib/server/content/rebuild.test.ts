import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runIndexing } from './rebuild'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rebuild of a catalog-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(source: string): Promise<void> {
  const file = path.join(folder, 'program.mjs')
  await writeFile(file, source)
  await runIndexing(pathToFileURL(file), { ...process.env, NAME: path.join(folder, 'done') })
}

it('waits for the program, in the given environment', async () => {
  await run(`import { writeFileSync } from 'node:fs'
    setTimeout(() => writeFileSync(process.env.NAME, 'done'), 50)`)
  expect(await readFile(path.join(folder, 'done'), 'utf8')).toBe('done')
})

it('fails with what the program says', async () => {
  await expect(run(`console.error('The disk is full.'); process.exitCode = 1`)).rejects.toThrow(
    /^The disk is full\.$/,
  )
  await expect(run('process.exit(1)')).rejects.toThrow('could not be made anew')
})
