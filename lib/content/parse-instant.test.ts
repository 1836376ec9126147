import { expect, test } from 'vitest'
import { parseInstant } from '@/lib/content'

test.each([
  ['2027-01-01', '2027-01-01T00:00:00.000Z'],
  ['2027-01-01T08:00Z', '2027-01-01T08:00:00.000Z'],
  ['2027-01-01T08:00:30+01:00', '2027-01-01T07:00:30.000Z'],
  ['2027-01-01T08:00:30.5Z', '2027-01-01T08:00:30.500Z'],
  ['2027-01-01T08:00', '2027-01-01T08:00:00.000Z'],
  ['2027-01-01 08:00', '2027-01-01T08:00:00.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
])('%s is %s, whatever zone the machine is in', (text, instant) => {
  expect(parseInstant(text)?.toISOString()).toBe(instant)
})

test.each([
  '',
  'tomorrow',
  '2027',
  '2027-13-01',
  '2027-02-30',
  '2027-02-30T08:00',
  '2027-01-01T25:00',
  '2027-01-01T08:61',
  '2027-01-01T8:00',
  '2027-01-01T',
])('%j is no instant', (text) => {
  expect(parseInstant(text)).toBeUndefined()
})
