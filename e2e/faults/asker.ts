import { setTimeout as wait } from 'node:timers/promises'
import { type RawResponse, rawRequest } from '../raw-request'
import { findMarks, formatAddress, type Question } from './content'
import type { Judge } from './judge'
import type { Probe, Received } from './probes'
import type { World } from './world'

/** Between a response and the next request of the same asker, in ms. */
const pauseMs = { pages: 15, operations: 100 }

/** A response may take so long, in ms; waiting for the catalog's writer takes five seconds at most. */
const patienceMs = 20_000

/** Processor time of one look at how busy the machine is, in ms. */
const lookMs = 3

const operations: readonly Probe[] = [
  { kind: 'ready', path: '/readyz' },
  { kind: 'health', path: '/healthz' },
]

/** Asks a world's server all the time, and tells a judge what came. */
export class Asker {
  readonly #world: World
  readonly #judge: Judge
  readonly #looks: { wall: number; cpu: number }[] = []
  readonly #askers: Promise<void>[]
  #isStopped = false

  constructor(world: World, judge: Judge) {
    this.#world = world
    this.#judge = judge
    const { probes, random } = world
    const kinds = [...groupByKind(probes).values()]
    // Half of it questions: by kind, since there are few lists, and each kind is to be asked for often.
    const pickPage = () =>
      random.next() < 0.5 ? random.pick(kinds[0] ?? probes) : random.pick(random.pick(kinds))
    let turn = 0
    this.#askers = [
      this.#ask(pickPage, pauseMs.pages),
      this.#ask(pickPage, pauseMs.pages),
      this.#ask(() => operations[turn++ % 2] as Probe, pauseMs.operations),
      this.#look(),
    ]
  }

  /** By how much this process had to wait for a processor since the world began: 1 on an idle machine. */
  get slowness(): number {
    const sum = (key: 'wall' | 'cpu') => this.#looks.reduce((total, look) => total + look[key], 0)
    return Math.max(1, sum('wall') / Math.max(sum('cpu'), lookMs))
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    await Promise.all(this.#askers)
  }

  async #ask(pick: () => Probe, pause: number): Promise<void> {
    while (!this.#isStopped) {
      const probe = pick()
      const begun = performance.now()
      const outcome = await receive(this.#world.url, probe.path)
      this.#judge.note({ probe, begun, ended: performance.now(), ...outcome })
      await wait(pause)
    }
  }

  async #look(): Promise<void> {
    while (!this.#isStopped) {
      const from = process.cpuUsage()
      const begun = performance.now()
      let cpu = 0
      while (cpu < lookMs) {
        const { user, system } = process.cpuUsage(from)
        cpu = (user + system) / 1_000
      }
      this.#looks.push({ wall: performance.now() - begun, cpu })
      await wait(100)
    }
  }
}

function groupByKind(probes: readonly Probe[]): Map<string, Probe[]> {
  const groups = new Map<string, Probe[]>()
  for (const probe of probes) groups.set(probe.kind, [...(groups.get(probe.kind) ?? []), probe])
  return groups
}

/** A response, or why there was none. */
export async function receive(
  url: string,
  path: string,
): Promise<{ received: Received } | { reason: string }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no response in time')), patienceMs)
  })
  try {
    const { status, headers, body }: RawResponse = await Promise.race([rawRequest(url, path), late])
    return { received: { status, retryAfter: headers['retry-after'], body } }
  } catch (error) {
    return { reason: (error as Error).message }
  } finally {
    clearTimeout(timer)
  }
}

/** The version that is served of a question: 0 if there is none, undefined if that cannot be said. */
export async function getVersion({ url }: World, question: Question): Promise<number | undefined> {
  const outcome = await receive(url, formatAddress(question))
  if (!('received' in outcome)) return undefined
  const { status, body } = outcome.received
  if (status === 404) return 0
  return status === 200 ? findMarks(body)[0]?.version : undefined
}
