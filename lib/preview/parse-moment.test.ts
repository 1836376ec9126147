import { expect, test } from 'vitest'
import { parseMoment } from './parse-moment'

test.each([
  ['2027-01-01', '2027-01-01T00:00:00.000Z'],
  ['2027-01-01T08:00Z', '2027-01-01T08:00:00.000Z'],
  ['2027-01-01T08:00:30+01:00', '2027-01-01T07:00:30.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
])('%s is %s', (text, instant) => {
  expect(parseMoment(text)?.toISOString()).toBe(instant)
})

test('a time without a zone is in this machine’s', () => {
  expect(parseMoment('2027-01-01T08:00')).toEqual(new Date(2027, 0, 1, 8))
})

test.each([
  '',
  'tomorrow',
  '2027',
  '2027-13-01',
  '2027-02-30',
  '2027-01-01T25:00',
  '2027-01-01 08:00',
])('%j is no moment', (text) => {
  expect(parseMoment(text)).toBeUndefined()
})
