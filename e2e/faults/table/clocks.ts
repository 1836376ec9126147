import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { receive } from '../asker'
import { formatAddress, type Question, saveQuestion } from '../content'
import type { Fault } from '../fault'
import type { World } from '../world'

/** Where Debian's package `libfaketime` puts its library for programs of several threads. */
const findLibrary = () =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']
    .map((folder) => path.join(folder, 'faketime/libfaketimeMT.so.1'))
    .find((file) => existsSync(file))

const clockFile = ({ folder }: World) => path.join(folder, 'clock')

/** Sets the clock that the server sees, in seconds ahead of the machine's. */
const setClock = (world: World, seconds: number) =>
  writeFileSync(clockFile(world), `${seconds < 0 ? '' : '+'}${seconds}\n`)

const hour = 3_600

/** Records of a world whose time comes in an hour. */
const timed = new WeakMap<World, { due: Question; expiring: Question }>()

const getStatus = async ({ url }: World, question: Question | undefined) => {
  if (!question) return undefined
  const outcome = await receive(url, formatAddress(question))
  return 'received' in outcome ? outcome.received.status : undefined
}

/** Whether the scheduled and the expiring record are what they are after, or before, that hour. */
async function isAt(world: World, when: 'before' | 'after'): Promise<boolean> {
  const { due, expiring } = timed.get(world) ?? {}
  const [dueStatus, expiringStatus] = [
    await getStatus(world, due),
    await getStatus(world, expiring),
  ]
  const isGone = expiringStatus === 404 || expiringStatus === 410
  return when === 'after'
    ? dueStatus === 200 && isGone
    : dueStatus === 404 && expiringStatus === 200
}

const withClock: Omit<Fault, 'name' | 'begin'> = {
  debian: 'libfaketime',
  findLack: () =>
    findLibrary() ? undefined : 'there is no libfaketime (Debian: apt-get install libfaketime)',
  serves: 'all',
  // The library looks at its file once a second.
  grace: 1,
  prepare(world) {
    setClock(world, 0)
    const at = new Date(Date.now() + hour * 1_000).toISOString()
    const pair = { due: world.createQuestion(), expiring: world.createQuestion() }
    saveQuestion(world.contentDir, pair.due, [`publish_at: ${at}`])
    saveQuestion(world.contentDir, pair.expiring, [`expire_at: ${at}`])
    timed.set(world, pair)
  },
  start: (world) => ({
    settings: {
      LD_PRELOAD: findLibrary() ?? '',
      FAKETIME_TIMESTAMP_FILE: clockFile(world),
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    },
  }),
}

/** What happens to the clock of the day: records appear and expire by it, and nothing else changes. */
export const clockFaults: readonly Fault[] = [
  {
    name: 'clock: set two hours forward',
    ...withClock,
    begin: (world) => setClock(world, 2 * hour),
    isReached: (world) => isAt(world, 'after'),
  },
  {
    name: 'clock: set a year forward, and back',
    ...withClock,
    lasts: 3_000,
    begin: (world) => setClock(world, 365 * 24 * hour),
    end: (world) => setClock(world, 0),
    isReached: (world) => isAt(world, 'before'),
  },
  {
    name: 'clock: set ten years back',
    ...withClock,
    begin: (world) => setClock(world, -10 * 365 * 24 * hour),
  },
  {
    name: 'clock: set to and fro every half second',
    ...withClock,
    async begin(world) {
      for (let n = 0; n < 10; n++) {
        setClock(world, world.random.between(-2 * hour, 2 * hour))
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
      setClock(world, 0)
    },
    isReached: (world) => isAt(world, 'before'),
  },
]
