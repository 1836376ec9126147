import { expect, test } from 'vitest'
import { getSubjectHue } from './hue'
import { getPictogram } from './pictograms'

const unknown = ['geodesy', 'constructor', 'film-music', 'x', '1984', 'a--b']

test.each(['physics', ...unknown])('%s has one hue of the circle', (subject) => {
  const hue = getSubjectHue(subject)
  expect(Number.isInteger(hue) && hue >= 0 && hue < 360).toBe(true)
  expect(getSubjectHue(subject)).toBe(hue)
})

test('subjects nobody drew for get different hues and a drawing of their own', () => {
  expect(new Set(unknown.map(getSubjectHue)).size).toBe(unknown.length)
  for (const subject of unknown) {
    expect(getPictogram(subject)).toMatch(/^(?:M[\d.]+ [\d.]+L[\d.]+ [\d.]+)+$/)
  }
})
