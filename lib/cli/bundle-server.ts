import { build, type Plugin } from 'esbuild'
import { projectRoot } from './project-root'

/** No file of lib does anything when it is only loaded, so what the server does not use stays out of its memory. */
const withoutSideEffects: Plugin = {
  name: 'without-side-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(?:@\/lib\/|\.)/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved') return undefined
      return { ...(await resolve(path, { ...from, pluginData: 'resolved' })), sideEffects: false }
    })
  },
}

/** Bundles the server into `.next/portal/serve.mjs`, without a TypeScript loader; packages stay where they are. */
export async function bundleServer(): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['lib/server/serve.ts'],
    outdir: '.next/portal',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [withoutSideEffects],
    sourcemap: 'linked',
    logLevel: 'warning',
  })
}
