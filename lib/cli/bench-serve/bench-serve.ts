import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCatalog, refreshCatalog } from '@/lib/catalog'
import { routes } from '@/lib/routes'
import { findFreePort } from '@/lib/server'
import { CliError } from '../cli-error'
import { writeSynthetic } from '../commands/synth'
import { isBuilt, runNextBuild } from '../next-build'
import { projectRoot } from '../project-root'
import { startCachingNginx, startNext, startPortal, startStaticNginx } from './contenders'
import type { Program } from './program'
import { type Measurement, measureLoad } from './wrk'

export interface BenchOptions {
  /** Content root; absent: made-up records. */
  content?: string
  seconds: number
}

interface Row {
  server: string
  load: string
  result: Measurement
  memory: number
}

const records = 2_000
const rotating = 600
const cold = 200
const connections = 32
const encoding = { 'Accept-Encoding': 'gzip' }

/** Measures the portal beside nginx and `next start` on the same pages, and writes `bench-results/serve.json`. */
export async function benchServe({ content, seconds }: BenchOptions): Promise<void> {
  for (const program of ['wrk', 'nginx']) {
    if (spawnSync(program, ['-v']).error) throw new CliError(`This needs ${program} on the PATH.`)
  }
  if (!(await isBuilt())) await runNextBuild('errors')
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'))
  const programs: Program[] = []
  try {
    const contentDir = path.resolve(content ?? path.join(folder, 'content'))
    if (!content) await writeSynthetic(records, contentDir, 1)
    const dataDir = path.join(folder, 'data')
    await refreshCatalog({ contentDir, dataDir, now: new Date() })
    const paths = listQuestions({ contentDir, dataDir })
    const env = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, SITE_URL: 'http://bench.example' }
    const start = async (starting: Promise<Program>) => {
      const program = await starting
      programs.push(program)
      return program
    }
    const portal = await start(startPortal(await findFreePort(), env))
    const stored = paths.slice(0, rotating)
    const nginx = await start(startStaticNginx(await findFreePort(), folder, portal.url, stored))
    const proxy = await start(startCachingNginx(await findFreePort(), folder, portal.url))
    const next = await start(startNext(await findFreePort(), folder, env))

    const rows: Row[] = []
    const contenders: [name: string, program: Program][] = [
      ['nginx, files', nginx],
      ['nginx, cache', proxy],
      ['portal', portal],
      ['next start', next],
    ]
    for (const [server, program] of contenders) {
      for (const address of stored) await read(program.url + address)
      for (const [load, addresses, headers] of await listLoads(program.url, stored)) {
        const { url } = program
        const result = await measureLoad({ url, paths: addresses, headers, seconds, connections })
        rows.push({ server, load, result, memory: program.readMemory() })
        console.log(formatRow(rows))
      }
    }
    const unread = paths.slice(rotating)
    const renders = {
      portal: await measureCold(portal.url, unread),
      'next start': await measureCold(next.url, unread),
    }
    for (const [name, { p50, p95 }] of Object.entries(renders)) {
      console.log(
        `${name.padEnd(14)} cold render    median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      )
    }
    const file = path.join(projectRoot, 'bench-results/serve.json')
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, `${JSON.stringify({ rows, renders }, undefined, 2)}\n`)
  } finally {
    for (const program of programs) await program.stop()
    await rm(folder, { recursive: true })
  }
}

function listQuestions(folders: { contentDir: string; dataDir: string }): string[] {
  const catalog = openCatalog(folders)
  const questions = catalog.listNewest(rotating + cold)
  catalog.close()
  if (questions.length < rotating + cold) {
    throw new CliError(
      `The content holds ${questions.length} questions; this needs ${rotating + cold}.`,
    )
  }
  return questions.map(({ subject, slug }) => routes.question(subject, slug))
}

async function listLoads(url: string, paths: string[]) {
  const [first = '/'] = paths
  const etag = (await fetch(url + first, { headers: encoding })).headers.get('etag') ?? ''
  return [
    ['one page', [first], encoding],
    [`${rotating} pages`, paths, encoding],
    ['304', [first], { ...encoding, 'If-None-Match': etag }],
  ] as const
}

async function read(url: string): Promise<void> {
  const answer = await fetch(url)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
}

/** Pages that nobody has asked for, one after another. */
async function measureCold(url: string, paths: readonly string[]) {
  const times: number[] = []
  for (const address of paths) {
    const begun = performance.now()
    await read(url + address)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** The last row, with its rate beside that of nginx's files under the same load. */
function formatRow(rows: readonly Row[]): string {
  const row = rows.at(-1) as Row
  const { rate, p50, p99, errors } = row.result
  const best = rows.find(({ load }) => load === row.load)?.result.rate ?? rate
  return [
    row.server.padEnd(14),
    row.load.padEnd(12),
    `${Math.round(rate)}/s`.padStart(10),
    `x ${(rate / best).toFixed(3)}`,
    `p50 ${p50.toFixed(2)} ms`,
    `p99 ${p99.toFixed(2)} ms`,
    `${row.memory} MB`,
    errors > 0 ? `${errors} errors` : '',
  ].join('  ')
}
