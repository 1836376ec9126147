import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { computeBuildId } from './build-id'

describe('computeBuildId', () => {
  let root: string
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
  }

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'build-id-'))
    await write('package-lock.json', '{"next":"1"}')
    await write('app/page.tsx', 'home')
    await write('lib/catalog/list.ts', 'list')
  })
  afterEach(() => rm(root, { recursive: true }))

  it.each([
    ['a page', 'app/page.tsx'],
    ['a library file', 'lib/catalog/list.ts'],
    ['a new component', 'components/layout/header.tsx'],
    ['the settings', 'next.config.ts'],
    ['the locked versions', 'package-lock.json'],
  ])('changes with %s', async (_, file) => {
    const before = await computeBuildId(root)
    await write(file, 'changed')
    expect(await computeBuildId(root)).not.toBe(before)
  })

  it.each([
    ['content', 'content/learn/physics/questions/what-is-mass.md'],
    ['a test', 'lib/catalog/list.test.ts'],
    ['a command', 'lib/cli/commands/check.ts'],
    ['a benchmark', 'lib/tools/commands/bench.ts'],
    ['derived files', '.data/catalog.db'],
  ])('does not change with %s', async (_, file) => {
    const before = await computeBuildId(root)
    await write(file, 'changed')
    expect(await computeBuildId(root)).toBe(before)
  })

  it('tells a renamed file from its copy', async () => {
    const before = await computeBuildId(root)
    await rm(path.join(root, 'app/page.tsx'))
    await write('app/other/page.tsx', 'home')
    expect(await computeBuildId(root)).not.toBe(before)
  })
})
