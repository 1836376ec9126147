import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { projectRoot } from '../project-root'
import { elementAssets } from './elements'

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
