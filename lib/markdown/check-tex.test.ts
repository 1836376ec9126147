import { expect, it } from 'vitest'
import { checkTex } from '@/lib/markdown'
import { renderTex } from './tex'

it.each([
  ['\\frac{a}{b} + \\nu', undefined],
  ['\\ce{2H2 + O2 -> 2H2O}', undefined],
  ['\\frac{a}{b', 10],
  ['a + \\unknown b', 4],
  ['x^2^3', 3],
  ['\\begin{matrix} a', 16],
  ['{'.repeat(200), -1],
  ['\\href{http://a.example}{b}', -1],
  ['\\htmlData{a=b}{c}', -1],
  ['\\href{javascript&colon;a}{b}', -1],
  ['x \\over_1 y', -1],
  ['\\def\\a#1{#2} \\a x', -1],
  ['\\color{#0badf0}{x}', undefined],
])('%s fails at %s, and only where a page cannot show it', (tex, offset) => {
  const fault = checkTex(tex, true)
  expect(fault && (fault.offset ?? -1)).toBe(offset)
  expect(renderTex(tex, 'block') === undefined).toBe(fault !== undefined)
})
