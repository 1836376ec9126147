import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssetManifest } from '@/lib/assets'
import { projectRoot } from '../project-root'
import { buildAssets } from './build-assets'
import { portalAssets } from './index'

describe('buildAssets', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'assets-'))
    await mkdir(path.join(root, 'look'))
    await writeFile(path.join(root, 'package-lock.json'), '{}')
    await writeFile(path.join(root, 'look/colours.css'), 'a{}')
  })
  afterEach(() => rm(root, { recursive: true }))

  const look = {
    name: 'look',
    inputs: ['look'],
    build: async (folder: string) => [
      { name: 'fonts/one.txt', bytes: Buffer.from('one') },
      { name: 'look.css', bytes: await readFile(path.join(folder, 'look/colours.css')) },
    ],
  }
  const readManifest = async (): Promise<AssetManifest> =>
    JSON.parse(await readFile(path.join(root, 'public/assets/manifest.json'), 'utf8'))

  it('writes files whose addresses name their content', async () => {
    await buildAssets(root, [look])
    const { look: entry } = await readManifest()
    const url = entry?.files['look.css'] ?? ''
    expect(url).toMatch(/^\/assets\/look-[0-9a-f]{12}\/look\.css$/)
    expect(entry?.files['fonts/one.txt']).toBe(url.replace('look.css', 'fonts/one.txt'))
    expect(await readFile(path.join(root, 'public', url), 'utf8')).toBe('a{}')
  })

  it('runs again only when an input has changed, and then gives new addresses', async () => {
    expect(await buildAssets(root, [look])).toEqual(['look'])
    const before = await readManifest()
    expect(await buildAssets(root, [look])).toEqual([])
    expect(await readManifest()).toEqual(before)
    await writeFile(path.join(root, 'look/colours.css'), 'b{}')
    expect(await buildAssets(root, [look])).toEqual(['look'])
    expect((await readManifest()).look?.files).not.toEqual(before.look?.files)
  })

  it('writes nothing where nothing has changed', async () => {
    await buildAssets(root, [look])
    const folder = path.join(root, 'public/assets')
    const read = async () => [await stat(folder), await stat(path.join(folder, 'manifest.json'))]
    const before = await read()
    await buildAssets(root, [look])
    const same = (await read()).map(({ ino, mtimeMs }) => [ino, mtimeMs])
    expect(same).toEqual(before.map(({ ino, mtimeMs }) => [ino, mtimeMs]))
  })

  it('removes what nobody builds any more', async () => {
    await buildAssets(root, [look])
    await buildAssets(root, [{ ...look, name: 'other' }])
    const names = await readdir(path.join(root, 'public/assets'))
    expect(names.map((name) => name.replace(/-.*/, '')).sort()).toEqual(['manifest.json', 'other'])
  })

  it('starts afresh from a manifest that cannot be read', async () => {
    await mkdir(path.join(root, 'public/assets'), { recursive: true })
    await writeFile(path.join(root, 'public/assets/manifest.json'), '{"look"')
    expect(await buildAssets(root, [look])).toEqual(['look'])
  })
})

it.each(portalAssets)('finds all inputs of $name', async ({ inputs }) => {
  for (const input of inputs) expect(await stat(path.join(projectRoot, input))).toBeDefined()
})
