import { print } from '@/lib/cli'
/** One line of the report: what was measured, where, and what came out. */
export interface Row {
  server: string
  load: string
  /** Figures by name, as they are printed. */
  figures: Readonly<Record<string, string | number>>
}

/** Prints rows as they come, in columns, and keeps them. */
export class Report {
  readonly rows: Row[] = []

  add(server: string, load: string, figures: Row['figures']): void {
    this.rows.push({ server, load, figures })
    const text = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
    print([server.padEnd(14), load.padEnd(22), ...text].join('  '))
  }
}

/** The value below which a share of the times lies, in ms. */
export function getPercentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`
}
