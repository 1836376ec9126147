import { createEngine } from './create-engine'
import type { EngineName } from './engine'
import { type BenchQuery, measureSet, type SetResult } from './measure'

/** What one engine came to. */
export interface EngineResult {
  engine: EngineName
  /** From the files to the first answer, in seconds. */
  buildSeconds: number
  /** Growth of this process's memory by index and searches, in bytes. */
  memoryBytes: number
  indexBytes?: number
  sets: Record<string, SetResult>
}

/** Fills an engine and runs every set of queries twice; the second run counts. */
export async function runEngine(
  name: EngineName,
  contentDir: string,
  queries: Record<string, BenchQuery[]>,
): Promise<EngineResult> {
  const memory = process.memoryUsage().rss
  const start = performance.now()
  const engine = await createEngine(name, contentDir)
  const buildSeconds = (performance.now() - start) / 1_000
  const sets: Record<string, SetResult> = {}
  for (const [set, list] of Object.entries(queries)) {
    measureSet(engine, list)
    sets[set] = measureSet(engine, list)
  }
  const result: EngineResult = {
    engine: name,
    buildSeconds,
    memoryBytes: process.memoryUsage().rss - memory,
    ...(engine.indexBytes !== undefined && { indexBytes: engine.indexBytes }),
    sets,
  }
  engine.close()
  return result
}
