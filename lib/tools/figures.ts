import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { print, projectRoot } from '@/lib/cli'

/** The value that a share of the values does not exceed; 0 if there are none. */
export function getPercentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

/** Runs `work` once. @returns its duration in milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Writes figures as JSON to `bench-results/<name>.json`. @returns the file, relative to the project's folder. */
export async function writeResults(name: string, figures: unknown): Promise<string> {
  const file = path.join('bench-results', `${name}.json`)
  await mkdir(path.join(projectRoot, 'bench-results'), { recursive: true })
  await writeFile(path.join(projectRoot, file), `${JSON.stringify(figures, undefined, 2)}\n`)
  return file
}

/** One line of a report. */
export interface Row {
  server: string
  /** What was measured there. */
  load: string
  /** Figures by name, as they are printed. */
  figures: Readonly<Record<string, string | number>>
}

/** Prints rows in columns as they arrive, and keeps them. */
export class Report {
  readonly rows: Row[] = []

  add(server: string, load: string, figures: Row['figures']): void {
    this.rows.push({ server, load, figures })
    const text = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
    print([server.padEnd(14), load.padEnd(22), ...text].join('  '))
  }
}
