import { expect, test } from 'vitest'
import { addDays, createCalendar } from './calendar'

test.each([
  ['Europe/Berlin', 4, '2026-03-10T02:59:59Z', '2026-03-09'],
  ['Europe/Berlin', 4, '2026-03-10T03:00:00Z', '2026-03-10'],
  // Clocks go forward at 2 o'clock of this night, and back at 3 o'clock of the other.
  ['Europe/Berlin', 4, '2026-03-29T01:59:59Z', '2026-03-28'],
  ['Europe/Berlin', 4, '2026-03-29T02:00:00Z', '2026-03-29'],
  ['Europe/Berlin', 4, '2026-10-25T02:59:59Z', '2026-10-24'],
  ['Europe/Berlin', 4, '2026-10-25T03:00:00Z', '2026-10-25'],
  ['America/Los_Angeles', 0, '2026-01-01T07:59:59Z', '2025-12-31'],
  ['Pacific/Kiritimati', 0, '2026-01-01T10:00:00Z', '2026-01-02'],
  ['Asia/Kathmandu', 4, '2026-06-01T22:15:00Z', '2026-06-02'],
  ['UTC', 0, '2026-06-01T00:00:00Z', '2026-06-01'],
])('in %s, days from %i o’clock, %s is on %s', (timeZone, hour, at, day) => {
  expect(createCalendar({ timeZone, hour }).dayOf(Date.parse(at))).toBe(day)
})

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-03-01', -1, '2028-02-29'],
  ['2026-03-29', 1, '2026-03-30'],
])('%s and %i days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected)
})
