import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTex } from '../../check-tex'
import { renderTex } from '../../tex'
import { TexCommands } from './commands'

import { repairFormula } from './repair'
import { trimTex } from './scan'
import { commandUses, environments, formulas } from './test-formulas'

const repair = (tex: string, display: boolean): string =>
  repairFormula(tex, { display, inTable: false }, new TexCommands()).tex

describe('TeX that KaTeX accepts', () => {
  it('is gathered from KaTeX', () => {
    expect(commandUses.length).toBeGreaterThan(1500)
    expect(environments.length).toBeGreaterThan(30)
  })

  it.each([true, false])('comes back as it was, with each command (displayed: %s)', (display) => {
    const changed = commandUses.filter(
      (tex) => checkTex(tex, display) === undefined && repair(tex, display) !== tex,
    )
    expect(changed).toEqual([])
  })

  it('comes back as it was, with constructs in each other', () => {
    let correct = 0
    fc.assert(
      fc.property(formulas, fc.boolean(), (tex, display) => {
        const trimmed = trimTex(tex)
        if (checkTex(trimmed, display)) return
        correct += 1
        expect(repair(trimmed, display)).toBe(trimmed)
      }),
      { numRuns: 1500 },
    )
    // The property says something: most formulas are correct.
    expect(correct).toBeGreaterThan(1000)
  })
})

it('a page shows a formula exactly where a check finds nothing', () => {
  const damaged = fc
    .tuple(formulas, fc.nat(), fc.nat({ max: 3 }))
    .map(
      ([tex, at, length]) =>
        tex.slice(0, at % (tex.length + 1)) + tex.slice((at % (tex.length + 1)) + length),
    )
  fc.assert(
    fc.property(damaged, fc.boolean(), (tex, display) => {
      const isShown = renderTex(tex, display ? 'block' : 'inline') !== undefined
      expect(checkTex(tex, display) === undefined).toBe(isShown)
    }),
    { numRuns: 1500 },
  )
})

it('what is shown after a repair is said to be repaired, and what is not comes back as it was', () => {
  const damaged = fc
    .tuple(formulas, fc.nat())
    .map(([tex, at]) => trimTex(tex.slice(0, at % (tex.length + 1))))
  fc.assert(
    fc.property(damaged, fc.boolean(), (tex, display) => {
      const repaired = repair(tex, display)
      if (checkTex(repaired, display)) expect(repaired).toBe(tex)
    }),
    { numRuns: 1000 },
  )
})

it('a formula of signs and scripts in any order is shown', () => {
  const pieces = ['x', '2', ' ', '+', '(', '^2', '_1', '^{ab}', '_{a + 1}', '\\alpha', '\\sin', "'"]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), (parts) => {
      expect(checkTex(repair(parts.join(''), false), false)).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
})
