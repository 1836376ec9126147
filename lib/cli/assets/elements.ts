import path from 'node:path'
import { build } from 'esbuild'
import type { AssetBuilder } from './asset-builder'

/** The custom elements of all pages in one module, `elements.js`; pages work without it. */
export const elementAssets: AssetBuilder = {
  name: 'elements',
  inputs: ['lib/cli/assets/elements.ts', 'components/elements', 'lib/routes.ts', 'tsconfig.json'],
  async build(projectRoot) {
    const { outputFiles } = await build({
      absWorkingDir: projectRoot,
      entryPoints: [path.join('components', 'elements', 'index.ts')],
      outfile: 'elements.js',
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      legalComments: 'none',
      write: false,
    })
    return outputFiles.map(({ contents }) => ({ name: 'elements.js', bytes: contents }))
  },
}
