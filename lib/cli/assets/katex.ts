import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AssetBuilder } from './build-assets'

/** Every browser that runs the portal's style sheets reads woff2. */
const olderFormats = /,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g

/** The style sheet of formulas, `katex.css`, and its fonts; only pages with formulas link it. */
export const katexAssets: AssetBuilder = {
  name: 'katex',
  inputs: ['lib/cli/assets/katex.ts'],
  async build() {
    const folder = path.dirname(createRequire(import.meta.url).resolve('katex'))
    const css = await readFile(path.join(folder, 'katex-swap.min.css'), 'utf8')
    const fonts = (await readdir(path.join(folder, 'fonts'))).filter((name) =>
      name.endsWith('.woff2'),
    )
    return [
      { name: 'katex.css', bytes: Buffer.from(css.replace(olderFormats, '')) },
      ...(await Promise.all(
        fonts.sort().map(async (font) => ({
          name: `fonts/${font}`,
          bytes: await readFile(path.join(folder, 'fonts', font)),
        })),
      )),
    ]
  },
}
