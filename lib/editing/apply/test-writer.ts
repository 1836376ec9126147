import { applyEdits, prepareMove, recoverEdits } from '@/lib/editing'

/*
 * A process of its own for `apply-edits.test.ts`: moves a record there and back until it is killed, and
 * says when it has begun.
 */
const [contentDir = '', dataDir = ''] = process.argv.slice(2)
const places = ['art/a', 'physics/b'] as const

await recoverEdits({ dataDir })
process.stdout.write('begun\n')
for (;;) {
  for (const [from, to] of [places, places.toReversed()]) {
    if (from === undefined || to === undefined) continue
    const plan = await prepareMove({ contentDir, now: new Date('2026-01-01') }, { from, to }).catch(
      () => undefined,
    )
    if (plan) await applyEdits({ contentDir, dataDir }, plan.edits)
  }
}
