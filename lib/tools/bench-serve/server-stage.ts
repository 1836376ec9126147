import path from 'node:path'
import { findFreePort } from '@/lib/server'
import { getPercentile, type Report } from '../figures'
import { startBareNode, startCachingNginx, startNext, startStaticNginx } from './contenders'
import type { Program } from './program'
import {
  keyPause,
  listTyped,
  measureCold,
  measureFreshness,
  measureSitemap,
  measureSuggestions,
  read,
  typists,
} from './timings'
import { measureLoad } from './wrk'

/** The environment of a measurement. */
export interface Stage {
  portal: Program
  /** For files of its own. */
  folder: string
  env: Record<string, string>
  /** Addresses, newest first. */
  questions: readonly string[]
  /** Waits for a program, and sees to it that it is stopped in the end. */
  start: (starting: Promise<Program>) => Promise<Program>
  report: Report
  seconds: number
  connections: number
}

const rotating = 600
const saves = 10
const encoding = { 'Accept-Encoding': 'gzip' }

/**
 * Loads the portal and what it is compared with, then times what is not under load.
 * @param ownContent content that may be changed; absent: none.
 */
export async function measureServers(stage: Stage, ownContent: string | undefined): Promise<void> {
  const { portal, folder, env, questions, start, report } = stage
  const stored = questions.slice(0, rotating)
  const unread = questions.slice(rotating)
  // Whatever renders is slower while it is young: both that are compared have rendered these before.
  for (const address of stored) await read(portal.url + address)
  const times = await measureCold(portal.url, unread)
  report.add('portal', 'cold render', describe(times))
  if (ownContent) {
    const records = unread.slice(0, saves).map((address) => ({
      path: address,
      file: path.join(ownContent, `${address.replace('/questions/', '/')}.md`),
    }))
    report.add('portal', 'save to visible', describe(await measureFreshness(portal.url, records)))
  }
  const typed = listTyped(questions)
  const half = Math.floor(typed.length / 2)
  const people = await measureSuggestions(portal.url, typed.slice(0, half), keyPause)
  report.add('portal', `suggest, ${typists} typists`, describe(people))
  const programs = await measureSuggestions(portal.url, typed.slice(half), 0)
  report.add('portal', `suggest, ${typists} without pause`, describe(programs))
  const { index, first, whole, bytes } = await measureSitemap(portal.url)
  report.add('portal', 'sitemap', {
    'index, first byte': `${index.toFixed(0)} ms`,
    'file, first byte': `${first.toFixed(0)} ms`,
    whole: `${whole.toFixed(0)} ms`,
    size: `${(bytes / 1024).toFixed(0)} kB`,
  })

  const [page = '/'] = stored
  const nginx = await start(startStaticNginx(await findFreePort(), folder, portal.url, stored))
  const bare = await start(startBareNode(await findFreePort(), folder, portal.url + page))
  const proxy = await start(startCachingNginx(await findFreePort(), folder, portal.url))
  const next = await start(startNext(await findFreePort(), folder, env))
  await measureLoads(stage, [
    ['nginx, files', nginx, stored],
    ['nginx, cache', proxy, stored],
    ['Node, bare', bare, [page]],
    ['portal', portal, stored],
    ['next start', next, stored],
  ])
  report.add('next start', 'cold render', describe(await measureCold(next.url, unread)))
}

async function measureLoads(
  { report, seconds, connections }: Stage,
  contenders: readonly [name: string, program: Program, paths: readonly string[]][],
): Promise<void> {
  /** Rate of nginx's files under each load: what all others are compared with. */
  const best = new Map<string, number>()
  for (const [server, program, paths] of contenders) {
    const { url } = program
    for (const address of paths) await read(url + address)
    for (const [load, addresses, headers] of await listLoads(url, paths)) {
      const result = await measureLoad({ url, paths: addresses, headers, seconds, connections })
      if (!best.has(load)) best.set(load, result.rate)
      report.add(server, load, {
        rate: `${Math.round(result.rate)}/s`,
        'of nginx': (result.rate / (best.get(load) ?? 1)).toFixed(3),
        p50: `${result.p50.toFixed(2)} ms`,
        p99: `${result.p99.toFixed(2)} ms`,
        memory: `${program.readMemory()} MB`,
        errors: result.errors,
      })
    }
  }
}

async function listLoads(url: string, paths: readonly string[]) {
  const [first = '/'] = paths
  const answer = await fetch(url + first, { headers: encoding })
  await answer.arrayBuffer()
  const headers = { ...encoding, 'If-None-Match': answer.headers.get('etag') ?? '' }
  const loads: [load: string, paths: readonly string[], headers: Record<string, string>][] = [
    ['one page', [first], encoding],
  ]
  if (paths.length > 1) {
    loads.push([`${paths.length} pages`, paths, encoding], ['304', [first], headers])
  }
  return loads
}

const describe = (times: readonly number[]) => ({
  median: `${getPercentile(times, 0.5).toFixed(1)} ms`,
  p95: `${getPercentile(times, 0.95).toFixed(1)} ms`,
})
