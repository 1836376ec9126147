import { expect, test } from 'vitest'
import { proposeValue } from './propose-value'

const number = 'must be a whole number'
const flag = 'must be true or false'
const day = 'must be a day that exists, as YYYY-MM-DD'
const text = 'must be text'

test.each<[unknown, string, string | undefined]>([
  ['12', number, '12'],
  [' #0042. ', number, '42'],
  ['123456789012345', number, '123456789012345'],
  ['1234567890123456', number, undefined],
  ['12 13', number, undefined],
  ['a12', number, undefined],
  ['12a', number, undefined],
  ['', number, undefined],
  [1.5, number, undefined],
  [7, number, undefined],
  [['7'], number, undefined],
  ['true', flag, 'true'],
  [' Yes ', flag, 'true'],
  ['on', flag, 'true'],
  [1, flag, 'true'],
  ['No', flag, 'false'],
  ['false', flag, 'false'],
  ['off', flag, 'false'],
  [0, flag, 'false'],
  ['untrue', flag, undefined],
  ['yesterday', flag, undefined],
  ['know', flag, undefined],
  ['nothing', flag, undefined],
  [12, flag, undefined],
  ['2026-1-2', day, '2026-01-02'],
  [' 2026/01/02 ', day, '2026-01-02'],
  ['2026.12.31', day, '2026-12-31'],
  ['22.11.2026', day, '2026-11-22'],
  [' 2.1.2026 ', day, '2026-01-02'],
  ['03/04/2026', day, undefined],
  ['2026-02-30', day, undefined],
  ['2026-13-01', day, undefined],
  ['31.02.2026', day, undefined],
  ['about 2026-01-02', day, undefined],
  ['2026-01-02 or so', day, undefined],
  ['on 2.1.2026', day, undefined],
  ['2.1.20267', day, undefined],
  ['22.11', day, undefined],
  [20260102, day, undefined],
  [12, text, '"12"'],
  [false, text, '"false"'],
  [['a', 'b'], text, '"a, b"'],
  [['a', 1], text, undefined],
  [{ a: 1 }, text, undefined],
  [null, text, undefined],
  ['a', 'must be something else', undefined],
  [12, 'must be something else', undefined],
])('%j of a field that %s: %j', (value, message, proposed) => {
  expect(proposeValue(value, message)).toBe(proposed)
})

test.each([
  ['Drafft', 'draft'],
  ['public', undefined],
  [1, undefined],
])('%j among a few words: %j', (value, proposed) => {
  expect(proposeValue(value, text, ['draft', 'published'])).toBe(proposed)
})
