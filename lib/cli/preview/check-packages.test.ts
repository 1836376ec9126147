import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPackages } from './check-running'

let folder: string
let root: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'packages-')))
  root = path.join(folder, 'project')
  mkdirSync(path.join(folder, 'elsewhere'))
  mkdirSync(path.join(root, 'packages'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const link = (to: string) => symlinkSync(to, path.join(root, 'node_modules'))

test('packages in the project can be compiled, also by a link, and by a link to the project', async () => {
  link('packages')
  await expect(checkPackages(root)).resolves.toBeUndefined()
  symlinkSync(root, path.join(folder, 'linked'))
  await expect(checkPackages(path.join(folder, 'linked'))).resolves.toBeUndefined()
})

test('a link out of the project is named in one sentence, with where it leads', async () => {
  link('../elsewhere')
  await expect(checkPackages(root)).rejects.toThrow(
    `The folder ${root}/node_modules is a link to ${folder}/elsewhere, outside of the project, `,
  )
})
