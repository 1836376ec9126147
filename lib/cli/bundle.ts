import { build, type Plugin } from 'esbuild'
import { projectRoot } from './project-root'

/** No file of lib does anything when it is only loaded, so what a program does not use stays out of its memory. */
const withoutSideEffects: Plugin = {
  name: 'without-side-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(?:@\/lib\/|\.)/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === 'resolved') return undefined
      return { ...(await resolve(path, { ...from, pluginData: 'resolved' })), sideEffects: false }
    })
  },
}

/** The thread that helps to read records is found beside the program that starts it. */
const readWorker = { 'read-worker': 'lib/catalog/reading/read-worker.ts' }

/**
 * Node's arguments for a program that makes much short-lived garbage and keeps little: two megabytes for new objects
 * instead of 16 take no more time here, and 30 MB less memory.
 */
export const leanMemory = ['--max-semi-space-size=2']

/**
 * Bundles programs, so that no TypeScript loader stays in their memory (75 MB); packages stay where they are.
 * @param programs source files by name; `name` becomes `<name>.mjs`.
 * @param outdir below the project's folder, where packages are found.
 */
export async function bundle(programs: Record<string, string>, outdir: string): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    // Named, so that none in a folder above is read.
    tsconfig: 'tsconfig.json',
    entryPoints: { ...programs, ...readWorker },
    outdir,
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

/** Bundles the server, and what indexes for it, into `.next/portal`. */
export function bundleServer(): Promise<void> {
  return bundle(
    {
      serve: 'lib/server/start/serve.ts',
      'application-worker': 'lib/server/next/application-worker.ts',
      'index-content': 'lib/cli/index-program.ts',
    },
    '.next/portal',
  )
}
