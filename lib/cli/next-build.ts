import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { computeBuildId } from '@/lib/build-id'
import { setMode } from '@/lib/env'
import { buildPortalAssets } from './assets'
import { bundleServer } from './bundle'
import { CliError } from './output'
import { projectRoot } from './project-root'

/** Written after a build that succeeded; `next build` itself empties the folder when it starts. */
const stampFile = path.join(projectRoot, '.next/portal-build')

/** Whether `.next` holds the finished build of the present sources. */
async function isBuilt(): Promise<boolean> {
  const stamp = await readFile(stampFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return stamp === (await computeBuildId(projectRoot))
}

/**
 * Runs `next build` in a process of its own, whose memory is given back before anything is served.
 * @param show `'output'` passes Next's report through; `'errors'` shows it only when the build fails.
 * @throws {CliError} when the build fails; what Next said has been printed.
 */
async function runNextBuild(show: 'output' | 'errors'): Promise<void> {
  setMode('production')
  const buildId = await computeBuildId(projectRoot)
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: projectRoot,
    stdio: show === 'output' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) {
    process.stderr.write(Buffer.concat(said))
    throw new CliError('The application could not be built; the lines above say why.')
  }
  await bundleServer()
  await writeFile(stampFile, buildId)
}

/** Options of a build. */
export interface BuildOptions {
  /** As for the build itself: see {@link runNextBuild}. */
  show: 'output' | 'errors'
  /** Also when nothing has changed. */
  force?: boolean
  /** Called before the long work begins, if there is any. */
  onBegin?: () => void
}

/**
 * Brings the portal's assets, which Next's build reads, and the application up to date.
 * @returns whether the application was built now.
 * @throws {CliError} when the build fails; what Next said has been printed.
 */
export async function ensureBuild({ show, force, onBegin }: BuildOptions): Promise<boolean> {
  await buildPortalAssets()
  if (!force && (await isBuilt())) return false
  onBegin?.()
  await runNextBuild(show)
  return true
}
