import { beforeAll, expect, it } from 'vitest'
import type { AssetFile } from './asset-builder'
import { listCharacters, textFontAssets } from './text-fonts'

let files: AssetFile[]
beforeAll(async () => {
  files = await textFontAssets.build('')
})

it('names every font once, and no other', () => {
  const css = Buffer.from(files[0]?.bytes ?? []).toString()
  const named = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, name]) => name)
  expect(named).toEqual(files.slice(1).map(({ name }) => name))
})

it('costs a first view at most 35 kB: both families, without italics and other alphabets', () => {
  const first = files.filter(({ name }) => name.endsWith('-normal-basic.woff2'))
  expect(first).toHaveLength(2)
  const bytes = first.reduce((sum, file) => sum + file.bytes.length, 0)
  expect(bytes).toBeLessThanOrEqual(35_000)
})

it.each([
  ['U+41', 'A'],
  ['U+41-44', 'ABCD'],
  ['U+41-42,U+61', 'ABa'],
])('%s is %s', (range, characters) => {
  expect(listCharacters(range)).toBe(characters)
})
