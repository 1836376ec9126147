import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { SubsetOptions } from 'subset-font'
import type { AssetBuilder, AssetFile } from './build-assets'
import { buildFallbackCss } from './fallback-fonts'

/** A part of a family's characters, in a file of its own that a browser fetches only where it is needed. */
interface Part {
  name: string
  /** The package's file that holds the characters. */
  source: 'latin' | 'latin-ext' | 'greek'
  /** In the notation of CSS `unicode-range`. */
  range: string
}

/**
 * What English needs, signs and the accents of its most frequent loanwords and names included; the only part that
 * most pages fetch.
 */
const basic: Part = {
  name: 'basic',
  source: 'latin',
  range:
    'U+20-7E,U+A0,U+A9,U+B0,U+B1,U+B7,U+D7,U+E1,U+E7-E9,U+ED,U+F3,U+F6,U+FC,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026,U+2032,U+203A,U+20AC,U+2212',
}
const latin: Part[] = [
  {
    name: 'latin-1',
    source: 'latin',
    range:
      'U+A1-A8,U+AA-AF,U+B2-B6,U+B8-D6,U+D8-E0,U+E2-E6,U+EA-EC,U+EE-F2,U+F4-F5,U+F7-FB,U+FD-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2020-2022,U+2030,U+2033,U+2039,U+2122',
  },
  { name: 'latin-extended-a', source: 'latin-ext', range: 'U+100-130,U+132-151,U+154-17F' },
]
const greek: Part = { name: 'greek', source: 'greek', range: 'U+370-3FF' }

interface Face {
  family: string
  package: string
  style: 'normal' | 'italic'
  weight: { min: number; max: number } | number
  parts: Part[]
  /** OpenType features to keep. */
  features: string[]
}

/** Reading type in two weights and italics, interface type in two weights with tabular figures. */
const faces: Face[] = [
  {
    family: 'Source Serif 4',
    package: 'source-serif-4',
    style: 'normal',
    weight: { min: 400, max: 600 },
    parts: [basic, ...latin, greek],
    features: ['kern', 'liga'],
  },
  {
    family: 'Source Serif 4',
    package: 'source-serif-4',
    style: 'italic',
    weight: 400,
    parts: [basic, ...latin],
    features: ['kern', 'liga'],
  },
  {
    family: 'Inter',
    package: 'inter',
    style: 'normal',
    weight: { min: 400, max: 600 },
    parts: [basic, ...latin],
    features: ['kern', 'tnum'],
  },
]

/** The characters of a `unicode-range`. */
export function listCharacters(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return Array.from({ length: last - first + 1 }, (_, index) =>
        String.fromCodePoint(first + index),
      )
    })
    .join('')
}

/**
 * Subsets a font of a package of Fontsource, without hints.
 * @param file its name in the package, without that of the package.
 * @param range the characters that are kept, as a `unicode-range`.
 */
export async function subsetPackage(
  name: string,
  file: string,
  range: string,
  options: Pick<SubsetOptions, 'targetFormat' | 'variationAxes' | 'keepFeatures'>,
): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font')
  const { resolve } = createRequire(import.meta.url)
  const folder = path.dirname(resolve(`@fontsource-variable/${name}/package.json`))
  const font = await readFile(path.join(folder, `files/${name}-${file}.woff2`))
  return subsetFont(font, listCharacters(range), {
    ...options,
    noHinting: true,
    dropTables: ['STAT'],
  })
}

function buildFaceCss(face: Face, part: Part, name: string): string {
  const weight =
    typeof face.weight === 'number' ? face.weight : `${face.weight.min} ${face.weight.max}`
  return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${weight};font-display:swap;src:url(${name}) format("woff2");unicode-range:${part.range}}`
}

/** The type of text and interface: `fonts.css` and the subsets that it names, `basic` ones first on every page. */
export const textFontAssets: AssetBuilder = {
  name: 'type',
  inputs: ['lib/cli/assets/text-fonts.ts', 'lib/cli/assets/fallback-fonts.ts'],
  async build() {
    const fonts: AssetFile[] = []
    const rules: string[] = []
    for (const face of faces) {
      for (const part of face.parts) {
        const name = `${face.package}-${face.style}-${part.name}.woff2`
        const bytes = await subsetPackage(
          face.package,
          `${part.source}-wght-${face.style}`,
          part.range,
          {
            targetFormat: 'woff2',
            variationAxes: { wght: face.weight },
            keepFeatures: face.features,
          },
        )
        fonts.push({ name, bytes })
        rules.push(buildFaceCss(face, part, name))
      }
    }
    const css = `${rules.join('\n')}\n${buildFallbackCss()}`
    return [{ name: 'fonts.css', bytes: Buffer.from(css) }, ...fonts]
  },
}
