import path from 'node:path'
import { build } from 'esbuild'
import type { AssetBuilder } from './asset-builder'

/**
 * The custom elements of all pages in one module, `elements.js`, without which pages work; and `look.js`, which shows
 * the reader's theme before a page is painted and therefore holds it up.
 */
export const elementAssets: AssetBuilder = {
  name: 'elements',
  inputs: [
    'lib/cli/assets/elements.ts',
    'components/elements',
    'lib/routes',
    'lib/study/shelf',
    'tsconfig.json',
  ],
  async build(projectRoot) {
    const bundle = async (entry: string, name: string, format: 'esm' | 'iife') => {
      const { outputFiles } = await build({
        absWorkingDir: projectRoot,
        // Named, so that none in a folder above is read.
        tsconfig: 'tsconfig.json',
        entryPoints: [path.join('components', 'elements', entry)],
        outfile: name,
        bundle: true,
        minify: true,
        format,
        target: 'es2022',
        legalComments: 'none',
        write: false,
      })
      return outputFiles.map(({ contents }) => ({ name, bytes: contents }))
    }
    return [
      ...(await bundle('index.ts', 'elements.js', 'esm')),
      ...(await bundle('apply-look.ts', 'look.js', 'iife')),
    ]
  },
}
