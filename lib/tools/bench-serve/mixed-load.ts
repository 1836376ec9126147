import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { routes } from '@/lib/routes'

interface Ask {
  path: string
  headers?: Readonly<Record<string, string>>
  /** The required status. */
  status: number
}

export interface MixedLoad {
  url: string
  /** Questions, of which the first are asked for again and again and the others in turn. */
  paths: readonly string[]
  seconds: number
  connections: number
  /** Memory of the server, in MB. */
  readMemory: () => number
}

export interface MixedResult {
  requests: number
  /** Wrong answers and broken connections, by kind of request and what came instead. */
  errors: Readonly<Record<string, number>>
  /** Memory in MB: when it began, half way, at the end, and the most of all samples. */
  memory: { start: number; middle: number; end: number; most: number }
}

const hotPages = 600
const words = [
  'energy',
  'cell',
  'market',
  'angle',
  'novel',
  'acid',
  'court',
  'nerve',
  'wave',
  'sum',
]
/** Between looks at the memory, in ms. */
const samplePause = 1_000

/** Asks as readers, crawlers and scanners do, all at once: of 100 requests 70 hot, 15 for 304, 5 each cold, 404, search. */
export async function runMixedLoad(load: MixedLoad): Promise<MixedResult> {
  const { url, paths, seconds, connections, readMemory } = load
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const hot = paths.slice(0, hotPages)
  const tags = new Map<string, string>()
  for (const path of hot) {
    const plain = await fetch(url + path, { headers: { 'Accept-Encoding': 'identity' } })
    await plain.arrayBuffer()
    tags.set(path, plain.headers.get('etag') ?? '')
  }
  const pick = (from: readonly string[], n: number) => from[n % from.length] ?? '/'

  const choose = (n: number): [kind: string, ask: Ask] => {
    const turn = n % 20
    const path = pick(hot, n)
    if (turn < 14) return ['hot', { path, status: 200 }]
    if (turn < 17) {
      return ['304', { path, status: 304, headers: { 'If-None-Match': tags.get(path) ?? '' } }]
    }
    if (turn === 17) return ['cold', { path: pick(paths, Math.floor(n / 20)), status: 200 }]
    if (turn === 18) return ['404', { path: routes.question('physics', `none-${n}`), status: 404 }]
    const query = `${pick(words, n)} ${pick(words, Math.floor(n / 20))}`
    return ['search', { path: routes.search(query), status: 200 }]
  }

  const errors: Record<string, number> = {}
  const until = performance.now() + seconds * 1_000
  let requests = 0
  const run = async () => {
    while (performance.now() < until) {
      const [kind, ask] = choose(requests++)
      const came = await request(url, ask, agent)
      if (came === ask.status) continue
      errors[`${kind} ${came}`] = (errors[`${kind} ${came}`] ?? 0) + 1
    }
  }
  const samples = [readMemory()]
  const running = Promise.all(Array.from({ length: connections }, run))
  while (performance.now() < until) {
    await wait(samplePause)
    samples.push(readMemory())
  }
  await running
  agent.destroy()
  const at = (n: number) => samples[n] ?? 0
  const memory = {
    start: at(0),
    middle: at(Math.floor(samples.length / 2)),
    end: at(samples.length - 1),
    most: Math.max(...samples),
  }
  return { requests, errors, memory }
}

/** The status of an answer that came whole, or the code of what went wrong. */
function request(url: string, { path, headers = {} }: Ask, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const sent = get(url + path, { agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
      answer.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    })
    sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  })
}
