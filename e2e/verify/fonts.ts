import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import subsetFont from 'subset-font'

const { resolve } = createRequire(import.meta.url)
const packages = ['inter', 'source-serif-4'].map((name) => ({
  name,
  folder: path.dirname(resolve(`@fontsource-variable/${name}/package.json`)),
}))

/** Family names of the packages' fonts, by the generic family that they stand for. KaTeX's typewriter is the only other. */
const generic = {
  'sans-serif': 'Inter',
  'system-ui': 'Inter',
  serif: 'Source Serif 4',
  monospace: 'KaTeX_Typewriter',
}

const alias = ([name, family]: [string, string]) =>
  `<match target="pattern">
    <test name="family" qual="any"><string>${name}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>
  </match>`

/** Latin, punctuation and signs that pages set in a fallback font. */
const characters = Array.from({ length: 0x24f - 0x20 }, (_, n) => String.fromCodePoint(n + 0x20))
  .concat([...'–—‘’“”•…′″€™−≈≤≥→←↑↓×'])
  .join('')

/**
 * Writes fonts and a fontconfig file that knows no others into `folder`, so that a page looks the same whatever is
 * installed on the machine. The fonts are those of the project's own packages.
 * @returns the file, for `FONTCONFIG_FILE`.
 */
export async function writeTestFonts(folder: string): Promise<string> {
  const fonts = path.join(folder, 'fonts')
  await mkdir(fonts, { recursive: true })
  await Promise.all(
    packages.map(async ({ name, folder: source }) => {
      const file = path.join(source, 'files', `${name}-latin-wght-normal.woff2`)
      const font = await subsetFont(await readFile(file), characters, {
        targetFormat: 'truetype',
      })
      await writeFile(path.join(fonts, `${name}.ttf`), font)
    }),
  )
  const typewriter = resolve('katex/dist/fonts/KaTeX_Typewriter-Regular.ttf')
  await writeFile(path.join(fonts, 'typewriter.ttf'), await readFile(typewriter))
  const config = path.join(folder, 'fonts.conf')
  await writeFile(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
  ${Object.entries(generic).map(alias).join('\n  ')}
</fontconfig>
`,
  )
  return config
}
