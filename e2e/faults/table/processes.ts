import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { receive } from '../asker'
import { formatAddress, type Question, saveQuestion } from '../content'
import type { Fault } from '../fault'
import { findLackOf, runProgram } from '../machine'
import type { World } from '../world'

/** MB that the process may have taken at most, with its threads. */
const mostMemory = 600

function checkMemory(world: World): void {
  const status = readFileSync(`/proc/${world.pid}/status`, 'utf8')
  const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1_024
  if (!(peak < mostMemory)) throw new Error(`the process has taken ${peak.toFixed(0)} MB`)
}

const findLackOfProc = () =>
  process.platform === 'linux' ? undefined : 'there is no /proc: the suite reads it on Linux alone'

const countDescriptors = ({ pid }: World) => readdirSync(`/proc/${pid}/fd`).length

const limitDescriptors = ({ pid }: World, limit: number) =>
  runProgram('prlimit', `--pid=${pid}`, `--nofile=${limit}:`)

/** Processes that a process has started, as they are now. */
function listChildren(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    try {
      const text = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      return text.split(' ').filter(Boolean).map(Number)
    } catch {
      return []
    }
  })
}

/** Saves a question again and again for a while, each time as another version. */
async function keepSaving(world: World, question: Question, ms: number): Promise<void> {
  const until = performance.now() + ms
  for (let version = 1; performance.now() < until; version++) {
    saveQuestion(world.contentDir, { ...question, version })
    await wait(5)
  }
}

/** Asks for made-up searches, so many at a time, for a while. */
async function flood(world: World, atOnce: number, ms: number): Promise<void> {
  const until = performance.now() + ms
  const one = async (asker: number) => {
    for (let n = 0; performance.now() < until; n++) {
      await receive(world.url, `/search?q=${'a long search '.repeat(12)}${asker}-${n}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, asker) => one(asker)))
}

const sockets = new WeakMap<World, Socket[]>()

/** What happens to the process and to what the system gives it. */
export const processFaults: readonly Fault[] = [
  {
    name: 'descriptors: none left for a while',
    findLack: () => findLackOfProc() ?? findLackOf('prlimit')(),
    serves: 'none',
    begin: (world) => limitDescriptors(world, countDescriptors(world)),
    end: (world) => limitDescriptors(world, 4_096),
  },
  {
    name: 'descriptors: none left while pages are rendered for the first time',
    findLack: () => findLackOfProc() ?? findLackOf('prlimit')(),
    serves: 'none',
    grace: 10,
    isCold: true,
    begin: (world) => limitDescriptors(world, countDescriptors(world)),
    end: (world) => limitDescriptors(world, 4_096),
  },
  {
    name: 'descriptors: 2,000 connections that say nothing',
    serves: 'none',
    async begin(world) {
      const { port } = new URL(world.url)
      const open = Array.from({ length: 2_000 }, () => connect(Number(port), '127.0.0.1'))
      for (const socket of open) socket.on('error', () => undefined)
      sockets.set(world, open)
    },
    end(world) {
      for (const socket of sockets.get(world) ?? []) socket.destroy()
    },
  },
  {
    name: 'memory: 64 clients search for what nobody has asked for',
    findLack: findLackOfProc,
    lasts: 0,
    begin: (world) => flood(world, 64, 4_000),
    end: checkMemory,
  },
  {
    name: 'memory: an answer of 24 MB is saved and asked for',
    findLack: findLackOfProc,
    async begin(world) {
      const line = `  ${'A sentence that is repeated very often. '.repeat(100)}\n\n`
      const giant = { ...world.createQuestion(), more: line.repeat(6_000) }
      saveQuestion(world.contentDir, giant)
      await Promise.all([1, 2, 3].map(() => receive(world.url, formatAddress(giant))))
    },
    end: checkMemory,
  },
  {
    name: 'kill -9 while records are saved, five times',
    serves: 'none',
    rounds: 5,
    async begin(world) {
      const saving = keepSaving(world, world.createQuestion(), 700)
      await wait(world.random.between(0, 600))
      await world.kill('SIGKILL')
      await saving
      await world.start()
    },
  },
  {
    name: 'kill -9 of what makes the catalog anew, three times',
    findLack: findLackOfProc,
    rounds: 3,
    grace: 1,
    async begin(world) {
      const pointer = `${world.dataDir}/catalog.current`
      truncateSync(`${world.dataDir}/${readFileSync(pointer, 'utf8').trim()}`, 5_000)
      const until = performance.now() + 5_000
      let children: number[] = []
      while (children.length === 0 && performance.now() < until) {
        await wait(5)
        children = listChildren(world.pid)
      }
      await wait(world.random.between(0, 400))
      for (const child of children) {
        try {
          process.kill(child, 'SIGKILL')
        } catch {
          // It has ended in between.
        }
      }
    },
  },
  {
    name: 'kill -9 of the server while the catalog is made anew',
    serves: 'none',
    rounds: 3,
    async begin(world) {
      const pointer = `${world.dataDir}/catalog.current`
      truncateSync(`${world.dataDir}/${readFileSync(pointer, 'utf8').trim()}`, 5_000)
      await wait(world.random.between(0, 800))
      await world.kill('SIGKILL')
      await world.start()
    },
  },
  {
    name: 'kill -9 while it starts, five times',
    serves: 'none',
    rounds: 5,
    async begin(world) {
      await world.kill('SIGTERM')
      rmSync(world.dataDir, { recursive: true, maxRetries: 20 })
      const start = world.start().catch(() => undefined)
      await wait(world.random.between(0, 4_000))
      await world.kill('SIGKILL')
      await start
      await world.start()
    },
  },
  {
    name: 'stopped for three seconds (SIGSTOP)',
    serves: 'none',
    lasts: 3_000,
    begin: ({ pid }) => process.kill(pid, 'SIGSTOP'),
    end: ({ pid }) => process.kill(pid, 'SIGCONT'),
  },
]
