import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createRandom } from '../../lib/tools/synth/random'
import { Asker, getVersion } from './asker'
import { getFile, type Question, saveQuestion } from './content'
import type { Fault } from './fault'
import { Judge } from './judge'
import { judgeLog } from './judge-log'
import { World } from './world'

/** The result of a fault. */
export interface Outcome {
  /** Violations; none if everything held. */
  faults: string[]
  /** Figures of the run, for a line. */
  figures: string
}

/** Seconds in which a server must have healed, and a save must be seen, on an idle machine. */
const limitSeconds = 2

/** After this it is not waited for, in seconds on an idle machine: a fault that does not heal. */
const patienceSeconds = 15

/** Before the fault, in ms: some pages are in memory by then, others not. */
const introMs = 1_500

/** Up to so many rounds a save is tried in each. */
const fewRounds = 5

/** Tries a fault on a world of its own. @param seed decides what is asked for, and when. */
export async function runFault(fault: Fault, seed: number): Promise<Outcome> {
  const world = new World(createRandom(seed))
  // A server, a mount or a folder that is left behind would outlive the suite.
  const stop = () => void world.remove().finally(() => process.exit(130))
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await fault.prepare?.(world)
    await world.start(typeof fault.start === 'function' ? await fault.start(world) : fault.start)
    return await tryFault(fault, world)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await world.remove()
  }
}

async function tryFault(fault: Fault, world: World): Promise<Outcome> {
  const judge = new Judge(() => 2_500 * asker.slowness)
  const asker: Asker = new Asker(world, judge)
  const times = { heal: 0, save: 0 }
  try {
    if (!fault.isCold) await wait(introMs)
    const rounds = fault.rounds ?? 1
    for (let round = 1; round <= rounds && judge.faults.size === 0; round++) {
      // Saving takes longer than healing; in many rounds it is tried after the last.
      const isSaving = rounds <= fewRounds || round === rounds
      judge.expect(fault.serves ?? 'some')
      await fault.begin(world)
      if (fault.end) {
        await wait(fault.lasts ?? 2_500)
        await fault.end(world)
      }
      const over = performance.now()
      const [heal, save] = await Promise.all([
        measure(
          over,
          asker,
          async () => judge.isHealed(over) && (await (fault.isReached?.(world) ?? true)),
        ),
        isSaving ? seeSaves(world, asker, over) : 0,
      ])
      times.heal = Math.max(
        times.heal,
        heal === undefined
          ? Number.POSITIVE_INFINITY
          : Math.max(0, judge.notRightAt - over) / 1_000,
      )
      times.save = Math.max(times.save, save)
      judge.expect('all')
      if (!world.isAlive) judge.blame('the process has ended')
    }
    await wait(500)
  } catch (error) {
    judge.blame(`the run ended: ${(error as Error).message.slice(0, 300)}`)
  } finally {
    await asker.stop()
  }
  return sumUp(fault, world, judge, times, asker.slowness)
}

/** Seconds from `over` until something is so; `undefined` if it does not come. */
async function measure(
  over: number,
  asker: Asker,
  isSo: () => boolean | Promise<boolean>,
): Promise<number | undefined> {
  for (;;) {
    if (await isSo()) return (performance.now() - over) / 1_000
    if (performance.now() - over > patienceSeconds * 1_000 * asker.slowness) return undefined
    await wait(25)
  }
}

/** Adds a record, edits it and removes it; returns the longest time until one of that was served, in seconds. */
async function seeSaves(world: World, asker: Asker, over: number): Promise<number> {
  const question = world.createQuestion()
  const { contentDir } = world
  const isSeen = async (expected: Question) =>
    (await getVersion(world, expected)) === expected.version
  saveQuestion(contentDir, question)
  const added = await measure(over, asker, () => isSeen(question))
  const edited = { ...question, version: 2 }
  const editedAt = performance.now()
  saveQuestion(contentDir, edited)
  const changed = await measure(editedAt, asker, () => isSeen(edited))
  const removedAt = performance.now()
  rmSync(getFile(contentDir, question))
  const removed = await measure(
    removedAt,
    asker,
    async () => (await getVersion(world, question)) === 0,
  )
  // A removed file is waited for a second, in case it comes back.
  const removal = removed === undefined ? undefined : Math.max(0, removed - 1)
  return Math.max(...[added, changed, removal].map((time) => time ?? Number.POSITIVE_INFINITY))
}

function sumUp(
  { grace = 0 }: Fault,
  world: World,
  judge: Judge,
  times: { heal: number; save: number },
  slowness: number,
): Outcome {
  const limit = (limitSeconds + grace) * slowness
  const log = judgeLog(world.output)
  const faults = [
    ...[...judge.faults].map(([what, times]) => (times > 1 ? `${what} (${times} times)` : what)),
    ...log.faults,
  ]
  for (const [what, seconds] of Object.entries(times)) {
    if (seconds > limit)
      faults.push(`${what}: ${formatSeconds(seconds)}, of ${formatSeconds(limit)}`)
  }
  const { right, unavailable, unanswered } = judge.counts
  return {
    faults,
    figures: [
      `healed ${formatSeconds(times.heal)}`,
      `saves ${formatSeconds(times.save)}`,
      `${right} right, ${unavailable} x 503, ${unanswered} unanswered`,
      `${log.warnings} warnings`,
      `machine x ${slowness.toFixed(1)}`,
    ].join('; '),
  }
}

const formatSeconds = (seconds: number) =>
  Number.isFinite(seconds) ? `${seconds.toFixed(1)} s` : 'never'
