import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Recovery } from './recovery'

describe('Recovery', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())

  function open(restart = async () => {}) {
    const restarts: string[] = []
    const errors: unknown[] = []
    const recovery = new Recovery({
      restart,
      onRestart: (kind) => restarts.push(kind),
      onError: (error) => errors.push(error),
    })
    /** Notes failures, and lets a restart come to its end. */
    const fail = async (times: number) => {
      for (let n = 0; n < times; n++) {
        recovery.note('question', true)
        await new Promise(setImmediate)
      }
    }
    return { recovery, restarts, errors, fail }
  }

  it('starts anew where every page of a kind fails', async () => {
    const { recovery, restarts, fail } = open()
    await fail(2)
    recovery.note('home', false)
    expect(restarts).toEqual([])
    await fail(1)
    expect(restarts).toEqual(['question'])
  })

  it('does not for a page among others that are fine', async () => {
    const { recovery, restarts, fail } = open()
    for (let n = 0; n < 10; n++) {
      await fail(2)
      recovery.note('question', false)
    }
    expect(restarts).toEqual([])
  })

  it('waits twice as long each time it has not helped, and begins anew when it has', async () => {
    const { recovery, restarts, fail } = open()
    await fail(3)
    vi.advanceTimersByTime(9_000)
    await fail(9)
    expect(restarts).toHaveLength(1)
    vi.advanceTimersByTime(1_000)
    await fail(3)
    expect(restarts).toHaveLength(2)
    vi.advanceTimersByTime(19_000)
    await fail(9)
    expect(restarts).toHaveLength(2)
    vi.advanceTimersByTime(1_000)
    await fail(3)
    expect(restarts).toHaveLength(3)
    recovery.note('question', false)
    vi.advanceTimersByTime(40_000)
    await fail(3)
    vi.advanceTimersByTime(10_000)
    await fail(3)
    expect(restarts).toHaveLength(5)
  })

  it('tells of a restart that fails, and tries again', async () => {
    const { restarts, errors, fail } = open(() => Promise.reject(new Error('no descriptors')))
    await fail(3)
    expect(errors).toEqual([expect.objectContaining({ message: 'no descriptors' })])
    vi.advanceTimersByTime(10_000)
    await fail(1)
    expect(restarts).toHaveLength(2)
  })
})
