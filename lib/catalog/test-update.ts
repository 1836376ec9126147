import { buildCatalog, refreshCatalog } from './sqlite/refresh/refresh-catalog'

/*
 * A process of its own for `faults.test.ts`: builds or refreshes a catalog once, and says why it could not.
 */
const [way, contentDir = '', dataDir = ''] = process.argv.slice(2)
const update = way === 'build' ? buildCatalog : refreshCatalog
const outcome = await update({ contentDir, dataDir, now: new Date('2026-01-01') }).then(
  () => 'done',
  (error: Error) => `${error.name}: ${error.message}`,
)
process.stdout.write(outcome)
