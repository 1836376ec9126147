import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '@/lib/cli'
import { routes } from '@/lib/routes'
import { findFreePort } from '@/lib/server'
import { Program } from '../bench-serve/program'
import { getPercentile, Report, writeResults } from '../figures'
import { synthRecord } from '../synth/record'
import { writeSynthetic } from '../synth/write-synthetic'
import { measureSaves } from './measure-saves'

export interface PreviewBenchOptions {
  /** Made-up records. */
  records: number
  /** Files that are saved, one after another. */
  saves: number
}

/** How long Next takes after a page to write down what it compiled and to give its memory back, in milliseconds. */
const settlingMs = 15_000

/**
 * Measures the preview's start, memory and saves beside `next dev` on an application that does nothing, and writes
 * `bench-results/preview.json`. What Next has compiled before is removed, so that the first start is a first one.
 */
export async function benchPreview({ records, saves }: PreviewBenchOptions): Promise<void> {
  const report = new Report()
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  let running: Program | undefined
  try {
    const bare = await writeBareApp()
    await rm(path.join(bare, '.next'), { recursive: true, force: true })
    for (const start of ['first', 'next']) {
      const program = await measureStart(report, `next dev, ${start} start`, startBare(bare))
      await program.stop()
    }
    const contentDir = path.join(folder, 'content')
    await writeSynthetic(records, contentDir, 1)
    const { file } = synthRecord(1, Math.floor(records / 2), records)
    const [, subject = '', name = ''] = file.split('/')
    const page = routes.question(subject, path.basename(name, '.md'))
    const env = { CONTENT_DIR: contentDir, DATA_DIR: path.join(folder, 'data') }
    await rm(path.join(projectRoot, '.next/dev'), { recursive: true, force: true })
    const first = await measureStart(report, 'preview, first start', startPreview(env, page))
    await waitForIndex(env.DATA_DIR)
    await first.stop()
    running = await measureStart(report, 'preview, next start', startPreview(env, page))
    await waitForIndex(env.DATA_DIR)
    const times = await measureSaves(running.url, path.join(contentDir, file), saves)
    report.add(`preview, ${saves} saves`, 'question', summarize(times))
    await writeResults('preview', report.rows)
  } finally {
    // What still reads the folder would be in the way of its removal, and hide why this has ended.
    await running?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const bareApp: Readonly<Record<string, string>> = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.mjs': `import path from 'node:path'
export default { turbopack: { root: path.resolve('../..') } }
`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.jsx': `export default function Page() {
  return <p>Nothing</p>
}
`,
}

/**
 * Writes an application with one page that says nothing, two folders below the project's, whose packages it uses: the
 * cost of `next dev` there is Next's own share of the preview. @returns its folder.
 */
async function writeBareApp(): Promise<string> {
  const folder = path.join(projectRoot, '.next/bare-app')
  for (const [name, text] of Object.entries(bareApp)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  return folder
}

type Start = () => Promise<Program>

function startBare(folder: string): Start {
  return async () => {
    const port = await findFreePort()
    const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
    const args = [next, 'dev', '--hostname', '127.0.0.1', '--port', `${port}`]
    const env = { NEXT_TELEMETRY_DISABLED: '1' }
    return Program.start(process.execPath, args, `http://127.0.0.1:${port}/`, { cwd: folder, env })
  }
}

function startPreview(env: Record<string, string>, page: string): Start {
  return async () => {
    const port = await findFreePort()
    const args = ['--import', 'tsx', 'lib/cli/main.ts', 'dev']
    return Program.start(process.execPath, args, `http://127.0.0.1:${port}${page}`, {
      cwd: projectRoot,
      env: { ...env, PORT: `${port}` },
    })
  }
}

async function measureStart(report: Report, name: string, start: Start): Promise<Program> {
  const begun = performance.now()
  const program = await start()
  const seconds = (performance.now() - begun) / 1_000
  const memory = program.readMemory()
  await wait(settlingMs)
  report.add(name, 'first page', {
    'first page': `${seconds.toFixed(1)} s`,
    memory: `${memory} MB`,
    'memory, settled': `${program.readMemory()} MB`,
  })
  return program
}

/** The preview says in a file how far its catalog is, and removes it when it is complete. */
async function waitForIndex(dataDir: string): Promise<void> {
  while (existsSync(path.join(dataDir, 'preview/preview-indexing.json'))) await wait(100)
}

function summarize(times: readonly number[]) {
  const at = (share: number) => `${getPercentile(times, share)} ms`
  return { first: `${times[0] ?? 0} ms`, min: at(0), median: at(0.5), p95: at(0.95), max: at(1) }
}
