import { type BuildOptions, build } from 'esbuild'
import type { AssetBuilder, AssetFile } from './build-assets'

/** Bundles a program of browsers into one script called `name`. */
async function bundleScript(
  projectRoot: string,
  entry: string,
  name: string,
  options: Pick<BuildOptions, 'format' | 'define'>,
): Promise<AssetFile> {
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    // Named, so that none in a folder above is read.
    tsconfig: 'tsconfig.json',
    entryPoints: [entry],
    outfile: name,
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    ...options,
    write: false,
  })
  return { name, bytes: outputFiles[0]?.contents ?? new Uint8Array() }
}

/**
 * The custom elements of all pages in one module, `elements.js`, without which pages work; and `look.js`, which applies
 * the reader's theme before a page is painted and therefore blocks painting.
 */
export const elementAssets: AssetBuilder = {
  name: 'elements',
  inputs: [
    'lib/cli/assets/scripts.ts',
    'components/elements',
    'lib/routes',
    'lib/study/shelf',
    'tsconfig.json',
  ],
  async build(projectRoot) {
    const bundle = (entry: string, name: string, format: 'esm' | 'iife') =>
      bundleScript(projectRoot, `components/elements/${entry}`, name, { format })
    return [
      await bundle('index.ts', 'elements.js', 'esm'),
      await bundle('apply-look.ts', 'look.js', 'iife'),
    ]
  },
}

/** The service worker as one script, `worker.js`, which `app/sw.js` serves from the root. */
export const serviceWorkerAssets: AssetBuilder = {
  name: 'service-worker',
  inputs: ['lib/cli/assets/scripts.ts', 'lib/offline', 'lib/routes', 'tsconfig.json'],
  async build(projectRoot) {
    const define = { 'process.env.NODE_ENV': '"production"' }
    const options = { format: 'iife', define } as const
    return [await bundleScript(projectRoot, 'lib/offline/worker.ts', 'worker.js', options)]
  },
}
