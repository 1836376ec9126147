/**
 * Proves the project: `npm test` runs every step, `npm test -- unit e2e` some. Prints one line a step and ends with
 * `N passed, N failed`; exits 1 on any failure. With `CI=true` the step `nodes` runs too, the unit tests meet another
 * surrounding every day, and a test that is skipped without an accepted reason is a failure.
 */
import { parseArgs } from 'node:util'
import { acceptedReasons } from '../lib/testing/needs'
import type { Count } from './verify/count'
import { summarize } from './verify/report'
import { listSteps } from './verify/steps'
import { getDaySeed, getVariation } from './verify/variation'
import { makeWorld } from './verify/world'

const isCi = process.env.CI === 'true'
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' } },
})
const seed = values.seed === undefined ? (isCi ? getDaySeed(new Date()) : 0) : Number(values.seed)
if (!Number.isSafeInteger(seed) || seed < 0) {
  console.error('--seed takes a whole number.')
  process.exit(2)
}

const world = makeWorld()
const steps = listSteps(world, getVariation(seed))
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  const names = steps.map(({ name }) => name).join(', ')
  console.error(`No step is called ${unknown.join(', ')}; there are: ${names}.`)
  process.exit(2)
}

const counts: Count[] = []
for (const { name, always, run } of steps) {
  if (wanted.length > 0 ? !wanted.includes(name) : !always && !isCi) continue
  console.log(`\n== ${name}`)
  const begun = performance.now()
  const own = await run()
  counts.push(...own)
  const sum = (key: 'failed' | 'skipped') => own.reduce((total, one) => total + one[key].length, 0)
  const passed = own.reduce((total, one) => total + one.passed, 0)
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(
    `== ${name}: ${passed} passed, ${sum('failed')} failed, ${sum('skipped')} skipped in ${seconds} s`,
  )
}
world.remove()
const { lines, isSound } = summarize(counts, isCi ? acceptedReasons : undefined)
console.log(`\n${lines.join('\n')}`)
process.exit(isSound ? 0 : 1)
