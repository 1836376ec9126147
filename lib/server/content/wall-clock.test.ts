import { expect, test } from 'vitest'
import { Alarm, systemClock } from './wall-clock'

function createClock(now: number) {
  let steady = 5_000
  const clock = { now: () => now, steady: () => steady }
  return {
    clock,
    /** Time goes by. */
    pass(ms: number) {
      now += ms
      steady += ms
    },
    /** Somebody sets the clock. */
    set(ms: number) {
      now += ms
    },
  }
}

test('an instant comes by the time of the day, and stays due', () => {
  const { clock, pass } = createClock(1_000_000)
  const alarm = new Alarm(clock)
  expect(alarm.check()).toEqual({ isDue: false, isClockSet: false })
  alarm.set(new Date(1_000_100))
  pass(99)
  expect(alarm.check().isDue).toBe(false)
  pass(1)
  expect(alarm.check()).toEqual({ isDue: true, isClockSet: false })
  pass(1)
  expect(alarm.check().isDue).toBe(true)
  alarm.set(undefined)
  expect(alarm.check().isDue).toBe(false)
})

test.each([
  [1_000, false],
  [1_001, true],
  [-1_000, false],
  [-1_001, true],
])('a clock that is set by %d ms is noticed once: %s', (ms, expected) => {
  const { clock, pass, set } = createClock(1_000_000)
  const alarm = new Alarm(clock)
  pass(3_600_000)
  expect(alarm.check().isClockSet).toBe(false)
  set(ms)
  expect(alarm.check().isClockSet).toBe(expected)
  expect(alarm.check().isClockSet).toBe(false)
})

test('an instant is due at once where the clock is set behind it', () => {
  const { clock, set } = createClock(1_000_000)
  const alarm = new Alarm(clock)
  alarm.set(new Date(9_000_000))
  set(8_000_000)
  expect(alarm.check()).toEqual({ isDue: true, isClockSet: true })
})

test('the system’s clocks are the day’s and one that only runs forward', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(60_000)
  const first = systemClock.steady()
  expect(systemClock.steady()).toBeGreaterThanOrEqual(first)
  expect(first).toBeLessThan(systemClock.now())
})
