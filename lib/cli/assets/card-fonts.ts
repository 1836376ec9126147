import type { AssetBuilder } from './build-assets'
import { subsetPackage } from './text-fonts'

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
  inputs: ['lib/cli/assets/card-fonts.ts', 'lib/cli/assets/text-fonts.ts'],
  async build() {
    const fonts = await Promise.all(
      parts.map(async ({ name, range }) => {
        const bytes = await subsetPackage('source-serif-4', `${name}-wght-normal`, range, {
          targetFormat: 'truetype',
          variationAxes: { wght: 600 },
          keepFeatures: ['kern'],
        })
        return { name: `${name}.ttf`, bytes }
      }),
    )
    const coverage = fonts.map(({ bytes }) => listFontCharacters(bytes)).join('')
    return [...fonts, { name: 'coverage.json', bytes: Buffer.from(JSON.stringify(coverage)) }]
  },
}

/**
 * The characters for which a TrueType font has a glyph, from its `cmap` (OpenType, "cmap", format 4), which covers the
 * Basic Multilingual Plane.
 * @throws {Error} if the font has no such table.
 */
export function listFontCharacters(font: Uint8Array): string {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const start = findFormat4(view)
  const segments = view.getUint16(start + 6) / 2
  const ends = start + 14
  const starts = ends + segments * 2 + 2
  const codes: number[] = []
  for (let segment = 0; segment < segments; segment++) {
    const last = view.getUint16(ends + segment * 2)
    // The last segment is there to end the table: it maps the non-character U+FFFF to nothing.
    for (let code = view.getUint16(starts + segment * 2); code <= last && code < 0xffff; code++) {
      codes.push(code)
    }
  }
  return String.fromCharCode(...codes)
}

function findFormat4(view: DataView): number {
  const tables = view.getUint16(4)
  for (let table = 0; table < tables; table++) {
    const entry = 12 + table * 16
    if (view.getUint32(entry) !== 0x636d6170) continue
    const cmap = view.getUint32(entry + 8)
    const encodings = view.getUint16(cmap + 2)
    for (let encoding = 0; encoding < encodings; encoding++) {
      const start = cmap + view.getUint32(cmap + 4 + encoding * 8 + 4)
      if (view.getUint16(start) === 4) return start
    }
  }
  throw new Error('The font has no character map of format 4.')
}
