import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCatalog, refreshCatalog } from '@/lib/catalog'
import { CliError, ensureBuild } from '@/lib/cli'
import { routes } from '@/lib/routes'
import { findFreePort } from '@/lib/server'
import { Report, writeResults } from '../figures'
import { writeSynthetic } from '../synth/write-synthetic'
import { measureInBrowser } from './browser-stage'
import { startPortal } from './contenders'
import { runMixedLoad } from './mixed-load'
import type { Program } from './program'
import { measureServers, type Stage } from './server-stage'

export interface BenchOptions {
  /** Content root; absent: made-up records. */
  content?: string
  /** Folder of its catalog, which is kept; absent: one is made and removed. */
  data?: string
  /** Time for each measurement under load. */
  seconds: number
  /** Instead of everything else, mixed load for so long, with the memory that it takes. */
  minutes?: number
}

/** Generated records: enough for pages that were never requested; for mixed load as many as the portal has today. */
const records = { servers: 2_000, mixed: 36_000 }
const connections = 32
/** Questions that are asked for at least: those that rotate, and those that are cold. */
const fewest = 800

/** Measures the portal beside nginx and `next start` on the same pages, and writes `bench-results/serve.json`. */
export async function benchServe(options: BenchOptions): Promise<void> {
  for (const program of options.minutes ? [] : ['wrk', 'nginx']) {
    if (spawnSync(program, ['-v']).error) throw new CliError(`This needs ${program} on the PATH.`)
  }
  await ensureBuild({ show: 'errors' })
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  const programs: Program[] = []
  try {
    const contentDir = path.resolve(options.content ?? path.join(folder, 'content'))
    if (!options.content) {
      await writeSynthetic(options.minutes ? records.mixed : records.servers, contentDir, 1)
    }
    const dataDir = path.resolve(options.data ?? path.join(folder, 'data'))
    await refreshCatalog({ contentDir, dataDir, now: new Date() })
    const port = await findFreePort()
    const env = {
      CONTENT_DIR: contentDir,
      DATA_DIR: dataDir,
      SITE_URL: `http://127.0.0.1:${port}`,
    }
    const start = async (starting: Promise<Program>) => {
      const program = await starting
      programs.push(program)
      return program
    }
    const report = new Report()
    const portal = await start(startPortal(port, env))
    const most = options.minutes ? Number.MAX_SAFE_INTEGER : fewest
    const questions = await listQuestions({ contentDir, dataDir }, most)
    const stage: Stage = { portal, folder, env, questions, start, report, connections, ...options }
    if (options.minutes) await measureMixed(stage, options.minutes)
    else {
      await measureServers(stage, options.content ? undefined : contentDir)
      await measureInBrowser(portal.url, report)
    }
    await writeResults(options.minutes ? 'serve-mixed' : 'serve', report.rows)
  } finally {
    for (const program of programs) await program.stop()
    await rm(folder, { recursive: true })
  }
}

async function measureMixed({ portal, questions, report }: Stage, minutes: number): Promise<void> {
  const seconds = minutes * 60
  const readMemory = () => portal.readMemory()
  const load = { url: portal.url, paths: questions, seconds, connections, readMemory }
  const { requests, errors, memory } = await runMixedLoad(load)
  report.add('portal', `mixed, ${minutes} min`, {
    requests,
    errors: Object.values(errors).reduce((sum, count) => sum + count, 0),
    ...errors,
    ...Object.fromEntries(Object.entries(memory).map(([when, value]) => [when, `${value} MB`])),
  })
}

async function listQuestions(
  folders: { contentDir: string; dataDir: string },
  most: number,
): Promise<string[]> {
  const catalog = openCatalog(folders)
  const questions = await catalog.listNewest(most)
  await catalog.close()
  if (questions.length < fewest) {
    throw new CliError(`The content holds ${questions.length} questions; this needs ${fewest}.`)
  }
  return questions.map(({ subject, slug }) => routes.question(subject, slug))
}
