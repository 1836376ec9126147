import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { AssetFile } from './build-assets'
import { listCharacters, textFontAssets } from './text-fonts'

/** Signs that a style sheet puts before or behind an element. */
const printing = /\bcontent:\s*"([^"]+)"/g

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

it('has what style sheets print in the part that every page fetches', () => {
  const css = Buffer.from(files[0]?.bytes ?? []).toString()
  const [range = ''] = /(?<=inter-normal-basic.*?unicode-range:)[^}]*/.exec(css) ?? []
  const printed = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && !file.startsWith('preview'))
    .flatMap((file) => [...readFileSync(path.join('components', file), 'utf8').matchAll(printing)])
    .map(([, text]) => text ?? '')
  expect(printed).toContain('›')
  expect([...printed.join('')].filter((sign) => !listCharacters(range).includes(sign))).toEqual([])
})

it.each([
  ['U+41', 'A'],
  ['U+41-44', 'ABCD'],
  ['U+41-42,U+61', 'ABa'],
])('%s is %s', (range, characters) => {
  expect(listCharacters(range)).toBe(characters)
})
