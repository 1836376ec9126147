import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { getChildEnv } from '@/lib/env'
import type { Application } from '../render/application'
import { startApplicationThread } from '../render/application-thread'
import { readBuild } from './read-build'

const project = path.resolve(import.meta.dirname, '../../..')

/** An application with a page for each of Next's ways that the server leans on. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "private": true, "type": "module" }',
  // Evaluated by the build alone: the server hands over the configuration that the build has written.
  'next.config.mjs': `
    import { env } from 'node:process'
    if (env.IS_SERVING) throw new Error('next.config.mjs was evaluated while serving')
    export default {
      cacheHandler: new URL('next-cache.mjs', import.meta.url).pathname,
      cacheMaxMemorySize: 0,
      htmlLimitedBots: /.*/,
      skipTrailingSlashRedirect: true,
      turbopack: { root: '/' },
      typescript: { ignoreBuildErrors: true },
    }`,
  'instrumentation.js': `export { noteRenderError as onRequestError } from './render-context.mjs'`,
  'app/layout.js': `
    import './style.css'
    export default function Layout({ children }) {
      const font = <link rel="preload" as="font" type="font/woff2" crossOrigin="" href="/font.woff2" />
      return <html lang="en"><head>{font}</head><body>{children}</body></html>
    }`,
  'app/style.css': 'p { color: black }',
  'app/page.js': `
    export const dynamic = 'force-static'
    export default function Page() { return <p>{Math.random()}</p> }`,
  'app/kept/[name]/page.js': `
    export const dynamic = 'force-static'
    export const generateStaticParams = () => []
    export default function Page() { return <p>{Math.random()}</p> }`,
  'app/fresh/page.js': `
    export const dynamic = 'force-dynamic'
    export default function Page() { return <p>{Math.random()}</p> }`,
  'app/missing/page.js': `
    import { notFound } from 'next/navigation'
    export const dynamic = 'force-dynamic'
    export default function Page() { notFound() }`,
  'app/failing/page.js': `
    export const dynamic = 'force-dynamic'
    export default function Page() { throw Object.assign(new Error('a fault of the test'), { code: 'ENOSPC' }) }`,
  'app/moved/page.js': `
    import { permanentRedirect } from 'next/navigation'
    export const dynamic = 'force-static'
    export default function Page() { permanentRedirect('/') }`,
}

export interface TestNextApp {
  application: Pick<Application, 'render'>
  close(): Promise<void>
}

/** Builds an application in a temporary folder with the project's own Next, and starts it in a thread. */
export async function startTestNextApp(): Promise<TestNextApp> {
  const root = await mkdtemp(path.join(tmpdir(), 'next-app-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true })
    await writeFile(path.join(root, name), text)
  }
  // Next names it by its way from the build.
  await copyFile(
    path.join(import.meta.dirname, 'next-cache.mjs'),
    path.join(root, 'next-cache.mjs'),
  )
  await symlink(path.join(project, 'node_modules'), path.join(root, 'node_modules'))
  await build({
    absWorkingDir: project,
    tsconfig: 'tsconfig.json',
    entryPoints: ['application-worker', 'render-context'].map(
      (name) => `lib/server/next/${name}.ts`,
    ),
    outdir: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  const env = getChildEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  const next = path.join(project, 'node_modules/next/dist/bin/next')
  await promisify(execFile)(process.execPath, [next, 'build'], { cwd: root, env })
  const built = await readBuild(root)
  // The server's current folder is that of the build: Next looks from there for the cache handler.
  const before = process.cwd()
  process.chdir(root)
  const printed: string[] = []
  const thread = await startApplicationThread({
    file: pathToFileURL(path.join(root, 'application-worker.mjs')),
    root,
    env: { ...env, ...built.settings, IS_SERVING: '1' },
    onLost: (error) => printed.push(String(error)),
    onPrinted: (text) => printed.push(text),
  })
  return {
    application: thread,
    async close() {
      await thread.close()
      process.chdir(before)
      await rm(root, { recursive: true })
    },
  }
}
