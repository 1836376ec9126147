import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildCatalog, refreshCatalog } from './sqlite/refresh/refresh-catalog'

/*
 * A process of its own for `faults.test.ts`: builds and refreshes a catalog in turn until it is killed, and
 * says when it has begun.
 */
const [contentDir = '', dataDir = ''] = process.argv.slice(2)
const options = { contentDir, dataDir, now: new Date('2026-01-01') }

process.stdout.write('begun\n')
for (let round = 0; ; round++) {
  await buildCatalog(options)
  for (let record = 0; record < 20; record++) {
    const file = path.join(contentDir, `learn/art/question-${record}.md`)
    const front = { id: record, date: '2025-01-01', title: `Round ${round}?`, question: 'Q?' }
    const fields = {
      ...front,
      answer: `Answer ${record} of ${process.pid} ${round}.`,
      subject: 'Art',
    }
    // Whole or not at all: half a record would be a fault of this writer's, not of the catalog.
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, `---\n${JSON.stringify(fields)}\n---\n`)
    renameSync(temporary, file)
  }
  await refreshCatalog(options)
}
