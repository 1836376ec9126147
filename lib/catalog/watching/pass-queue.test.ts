import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Pass, type PassOutcome, PassQueue } from './pass-queue'

let passes: Pass[]
let errors: unknown[]
/** What the next passes come to; without one, all is well. */
let outcomes: (PassOutcome | Error)[]
let queue: PassQueue<PassOutcome>

const well: PassOutcome = { vanished: [], settleMs: 1_000 }
const gone = (...vanished: string[]): PassOutcome => ({ vanished, settleMs: 1_000 })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  passes = []
  errors = []
  outcomes = []
  queue = new PassQueue({
    async run(pass) {
      passes.push(pass)
      const outcome = outcomes.shift() ?? well
      if (outcome instanceof Error) throw outcome
      return outcome
    },
    onError: (error) => errors.push(error),
  })
})

afterEach(async () => {
  await queue.close()
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('notes', () => {
  test('that come together are one pass', async () => {
    queue.note('a')
    queue.note('b')
    queue.note('a')
    await pass(100)
    expect(passes).toEqual([{ files: ['a', 'b'], isWhole: false, isFinal: false }])
  })

  test('that keep coming do not put a pass off for ever', async () => {
    for (let ms = 0; ms < 1_000; ms += 10) {
      queue.note('a')
      await pass(10)
    }
    expect(passes.length).toBeGreaterThanOrEqual(1)
  })

  test('of many files are a whole pass', async () => {
    for (let file = 0; file < 501; file++) queue.note(`${file}`)
    await pass(100)
    expect(passes.map(({ isWhole }) => isWhole)).toEqual([true])
  })
})

describe('a pass that fails', () => {
  test('is run again until it succeeds, and what was noted meanwhile with it', async () => {
    outcomes = [new Error('the disk is full'), new Error('the disk is full')]
    queue.note('a')
    await pass(100)
    queue.note('b')
    await pass(5_000)
    expect(passes.map(({ files }) => files)).toEqual([['a'], ['a', 'b'], ['a', 'b']])
    expect(errors).toHaveLength(1)
  })

  test('is told again every minute', async () => {
    outcomes = Array.from({ length: 1_000 }, () => new Error('the disk is full'))
    queue.note()
    await pass(150_000)
    expect(errors).toHaveLength(3)
    expect(passes.length).toBeGreaterThan(100)
  })

  test('is told to those who asked for it', async () => {
    outcomes = [new Error('the disk is full')]
    const asked = expect(queue.request()).rejects.toThrow('the disk is full')
    await pass(5_000)
    await asked
    expect([errors, passes.length]).toEqual([[], 2])
  })
})

describe('files that vanish', () => {
  test('are gone when they have not come back for a while', async () => {
    outcomes = [gone('a')]
    queue.note('a')
    await pass(1_000)
    expect(passes.map(({ isFinal }) => isFinal)).toEqual([false])
    await pass(1_000)
    expect(passes[1]).toEqual({ files: ['a'], isWhole: false, isFinal: true })
    await pass(10_000)
    expect(passes).toHaveLength(2)
  })

  test('are waited for as long as more vanish, or some come back', async () => {
    outcomes = [gone('a'), gone('b'), well]
    queue.note('a')
    await pass(900)
    queue.note('b')
    await pass(900)
    queue.note('a')
    await pass(900)
    expect(passes.map(({ isFinal }) => isFinal)).toEqual([false, false, false])
    await pass(500)
    expect(passes[3]).toEqual({ files: ['b'], isWhole: false, isFinal: true })
  })

  test('are not waited for longer where other files are saved', async () => {
    outcomes = [gone('a')]
    queue.note('a')
    for (let file = 0; file < 15; file++) {
      await pass(100)
      queue.note(`${file}`)
    }
    expect(passes.some(({ isFinal }) => isFinal)).toBe(true)
  })

  test('are waited for again where they could not be taken out', async () => {
    outcomes = [gone('a'), new Error('too many are gone'), gone('a')]
    queue.note('a')
    await pass(10_000)
    expect(passes.map(({ isFinal }) => isFinal)).toEqual([false, true, false, true])
  })
})
