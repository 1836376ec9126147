import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import subsetFont from 'subset-font'
import { expect, test } from 'vitest'
import { listFontCharacters } from './card-fonts'

test('a font tells the characters that were kept in it', async () => {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@fontsource-variable/source-serif-4/package.json'),
  )
  const font = await readFile(path.join(folder, 'files/source-serif-4-latin-wght-normal.woff2'))
  const kept = await subsetFont(font, 'badcé€🧪', {
    targetFormat: 'truetype',
    variationAxes: { wght: 600 },
    keepFeatures: [],
    noHinting: true,
    dropTables: [],
  })
  expect(listFontCharacters(kept)).toBe('abcdé€')
})
