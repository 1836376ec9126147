import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AssetBuilder } from './asset-builder'
import { listFontCharacters } from './character-map'
import { listCharacters } from './text-fonts'

/** The package's files, and what of them cards can show. */
const parts = [
  {
    name: 'latin',
    range:
      'U+20-7E,U+A0-FF,U+131,U+152-153,U+2013-2014,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2122,U+2212',
  },
  { name: 'latin-ext', range: 'U+100-130,U+132-151,U+154-17F,U+1E00-1EFF' },
  { name: 'greek', range: 'U+370-3FF' },
  { name: 'cyrillic', range: 'U+400-45F,U+490-491' },
]

/**
 * The type of social cards, drawn on the server: fixed at one weight and uncompressed, since the drawing library reads
 * neither variable fonts nor woff2; `coverage.json` says which characters they have.
 */
export const cardFontAssets: AssetBuilder = {
  name: 'card',
  inputs: ['lib/cli/assets/card-fonts.ts', 'lib/cli/assets/character-map.ts'],
  async build() {
    const { default: subsetFont } = await import('subset-font')
    const folder = path.dirname(
      createRequire(import.meta.url).resolve('@fontsource-variable/source-serif-4/package.json'),
    )
    const fonts = await Promise.all(
      parts.map(async ({ name, range }) => {
        const file = `files/source-serif-4-${name}-wght-normal.woff2`
        const bytes = await subsetFont(
          await readFile(path.join(folder, file)),
          listCharacters(range),
          {
            targetFormat: 'truetype',
            variationAxes: { wght: 600 },
            keepFeatures: ['kern'],
            noHinting: true,
            dropTables: ['STAT'],
          },
        )
        return { name: `${name}.ttf`, bytes }
      }),
    )
    const coverage = fonts.map(({ bytes }) => listFontCharacters(bytes)).join('')
    return [...fonts, { name: 'coverage.json', bytes: Buffer.from(JSON.stringify(coverage)) }]
  },
}
