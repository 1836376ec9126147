import { build } from 'esbuild'
import type { AssetBuilder } from './asset-builder'

/** The service worker as one script, `worker.js`, which `app/sw.js` serves from the root. */
export const serviceWorkerAssets: AssetBuilder = {
  name: 'service-worker',
  inputs: ['lib/cli/assets/service-worker.ts', 'lib/offline', 'lib/routes', 'tsconfig.json'],
  async build(projectRoot) {
    const { outputFiles } = await build({
      absWorkingDir: projectRoot,
      tsconfig: 'tsconfig.json',
      entryPoints: ['lib/offline/worker.ts'],
      outfile: 'worker.js',
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      legalComments: 'none',
      write: false,
    })
    return outputFiles.map(({ contents }) => ({ name: 'worker.js', bytes: contents }))
  },
}
