import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { projectRoot } from '../project-root'
import { elementAssets, serviceWorkerAssets } from './scripts'

test('the custom elements are one small module that defines them', async () => {
  const files = await elementAssets.build(projectRoot)
  expect(files.map(({ name }) => name)).toEqual(['elements.js', 'look.js'])
  const script = Buffer.from(files[0]?.bytes ?? [])
  expect(script.toString()).toContain('search-box')
  // Readers of an answer are promised at most 12 kB of script.
  expect(gzipSync(script).length).toBeLessThanOrEqual(12_288)
  // Pages wait for this one: it must fit into the first packet.
  expect(gzipSync(files[1]?.bytes ?? new Uint8Array()).length).toBeLessThanOrEqual(512)
})

test.each([elementAssets, serviceWorkerAssets])(
  'the settings of a folder above the project decide nothing: $name',
  async (assets) => {
    const outer = mkdtempSync(path.join(tmpdir(), 'assets-'))
    const root = path.join(outer, 'project')
    try {
      writeFileSync(path.join(outer, 'tsconfig.json'), '')
      for (const name of ['components', 'lib', 'tsconfig.json']) {
        cpSync(path.join(projectRoot, name), path.join(root, name), { recursive: true })
      }
      symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'))
      expect(await assets.build(root)).toEqual(await assets.build(projectRoot))
    } finally {
      rmSync(outer, { recursive: true })
    }
  },
)
