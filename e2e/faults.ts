/**
 * Tries faults on running portals: `npm run faults` all of the table in `faults/table`, `npm run faults -- <words>` those
 * whose names hold one of the words. Prints a line for each: whether all held that must hold, what did not, and how
 * long healing took; `--seed N` repeats what is asked for and when. Ends with `N passed, N failed, N skipped`; exits 1
 * on a failure. A fault that is known not to hold is tried and named, and is neither.
 */
import { parseArgs } from 'node:util'
import { installPackages } from '../lib/tools/programs'
import type { Fault } from './faults/fault'
import { runFault } from './faults/run-fault'
import { faults } from './faults/table'

/** Sentences that are printed of what did not hold; the others are counted. */
const printed = 8

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
})
const seed = Number(values.seed)
if (!Number.isSafeInteger(seed) || seed < 0) {
  console.error('--seed takes a whole number.')
  process.exit(2)
}
const chosen = faults.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
)
if (chosen.length === 0) {
  console.error(`No fault is called ${words.join(', ')}; there are:`)
  console.error(faults.map(({ name }) => `  ${name}`).join('\n'))
  process.exit(2)
}

const packages = new Set(chosen.flatMap(({ debian, findLack }) => (findLack?.() && debian) || []))
if (packages.size > 0) installPackages(...packages)

const counts = { passed: 0, failed: 0, skipped: 0, known: 0 }

async function tryOne(fault: Fault): Promise<void> {
  const { name, limit } = fault
  const lack = fault.findLack?.()
  if (lack) {
    counts.skipped++
    console.log(`skipped  ${name}: ${lack}`)
    return
  }
  const { faults: found, figures } = await runFault(fault, seed)
  const outcome = found.length === 0 ? 'passed' : limit ? 'known' : 'failed'
  counts[outcome]++
  console.log(`${outcome.padEnd(7)}  ${name} (${figures})`)
  if (outcome === 'known') console.log(`         ${limit}`)
  for (const one of found.slice(0, printed)) console.log(`         ${one}`)
  if (found.length > printed) console.log(`         and ${found.length - printed} more`)
}

for (const fault of chosen) {
  try {
    await tryOne(fault)
  } catch (error) {
    counts.failed++
    console.log(`failed   ${fault.name}\n         ${error}`)
  }
}
const known = counts.known > 0 ? `, ${counts.known} known not to hold` : ''
console.log(
  `\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped${known} (seed ${seed})`,
)
process.exit(counts.failed > 0 ? 1 : 0)
