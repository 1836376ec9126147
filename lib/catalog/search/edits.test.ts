import { expect, test } from 'vitest'
import { listEdits } from './edits'

test.each([
  ['osmosis', 'osmoss'],
  ['osmosis', 'osmoosis'],
  ['osmosis', 'osmasis'],
  ['osmosis', 'osmsois'],
  ['osmosis', 'smosis'],
  ['osmosis', 'osmosiss'],
  ['osmosis', 'osmosi'],
  ['base 10', 'base 1'],
])('%s is one edit away from %s', (word, typed) => {
  expect(listEdits(typed)).toContain(word)
})

test.each([
  ['osmosis', 'osmotic'],
  ['osmosis', 'smosi'],
])('%s is further away from %s', (word, typed) => {
  expect(listEdits(typed)).not.toContain(word)
})
