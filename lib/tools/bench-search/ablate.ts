import { headWeights, passageWeights } from '@/lib/catalog'
import { createEngine } from './create-engine'
import type { BenchEngine } from './engine'
import { type BenchQuery, measureSet } from './measure'

type Sets = Readonly<Record<string, BenchQuery[]>>

const measure = (engine: BenchEngine, sets: Sets): number[] =>
  Object.values(sets).map((queries) => measureSet(engine, queries).mrr)

const formatRow = (name: string, cells: readonly string[]) =>
  name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join('')

const formatChange = (change: number) => `${change < 0 ? '' : '+'}${change.toFixed(3)}`

/**
 * What each sign of the ranking adds: MRR@10 of every set of queries, and its change when one weight after
 * another is nothing. A sign whose row shows no loss is not worth its code.
 */
export async function ablate(contentDir: string, sets: Sets): Promise<string> {
  const engine = await createEngine('portal', contentDir)
  try {
    const whole = measure(engine, sets)
    const rows = [
      formatRow('left out', Object.keys(sets)),
      formatRow(
        'nothing',
        whole.map((mrr) => mrr.toFixed(3)),
      ),
    ]
    for (const weights of [headWeights, passageWeights] as Record<string, number>[]) {
      for (const [sign, weight] of Object.entries(weights)) {
        weights[sign] = 0
        const changes = measure(engine, sets).map((mrr, set) => mrr - (whole[set] ?? 0))
        weights[sign] = weight
        rows.push(formatRow(sign, changes.map(formatChange)))
      }
    }
    return rows.join('\n')
  } finally {
    engine.close()
  }
}
