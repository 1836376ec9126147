import type { EngineResult } from './run-engine'

const megabytes = (bytes?: number) => (bytes === undefined ? '-' : (bytes / 1e6).toFixed(0))

/** Results as a table for a terminal: a line an engine and set. */
export function formatResults(results: readonly EngineResult[]): string {
  const rows = [
    [
      'engine',
      'build s',
      'index MB',
      'memory MB',
      'set',
      'MRR@10',
      'recall@10',
      'p50 ms',
      'p95 ms',
    ],
  ]
  for (const { engine, buildSeconds, indexBytes, memoryBytes, sets } of results) {
    for (const [set, { mrr, recall, p50, p95 }] of Object.entries(sets)) {
      rows.push([
        ...[engine, buildSeconds.toFixed(1), megabytes(indexBytes), megabytes(memoryBytes), set],
        ...[mrr.toFixed(3), recall.toFixed(3), p50.toFixed(2), p95.toFixed(2)],
      ])
    }
  }
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
