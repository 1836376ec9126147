import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Command } from 'commander'
import { print } from '@/lib/cli'
import { getEnv } from '@/lib/env'
import type { Figures, StageName } from '../bench/stages'

const run = promisify(execFile)
const order: readonly StageName[] = ['decode', 'build', 'entries', 'refresh', 'change', 'query']

/** All figures of one size; the made-up content is kept for the next time, the catalog is not. */
async function measureSize(records: number, program: readonly string[]): Promise<Figures> {
  const { writeSynthetic } = await import('./synth')
  const root = path.join(getEnv().DATA_DIR, 'bench', `${records}`)
  const [contentDir, dataDir] = [path.join(root, 'content'), path.join(root, 'data')]
  const whole = path.join(root, 'content.whole')
  if (!existsSync(whole)) {
    rmSync(contentDir, { recursive: true, force: true })
    await writeSynthetic(records, contentDir, 1)
    writeFileSync(whole, '')
  }
  rmSync(dataDir, { recursive: true, force: true })
  const figures: Figures = {}
  for (const stage of order) {
    const { stdout } = await run(process.execPath, [
      ...program,
      stage,
      contentDir,
      dataDir,
      `${records}`,
    ])
    Object.assign(figures, JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}'))
  }
  return figures
}

const round = (value: number | undefined) =>
  value === undefined
    ? ''
    : value >= 100
      ? Math.round(value).toLocaleString('en')
      : value.toFixed(2)

function formatTable(sizes: readonly number[], results: ReadonlyMap<number, Figures>): string {
  const names = Object.keys(results.get(sizes[0] ?? 0) ?? {})
  const row = (name: string, cells: string[]) =>
    name.padEnd(34) + cells.map((c) => c.padStart(14)).join('')
  const body = names.map((name) =>
    row(
      name,
      sizes.map((size) => round(results.get(size)?.[name])),
    ),
  )
  return [
    row(
      'milliseconds, at records',
      sizes.map((size) => size.toLocaleString('en')),
    ),
    ...body,
  ].join('\n')
}

/** `portal bench`: what the catalog costs at several sizes. */
export function addBenchCommand(program: Command): void {
  program
    .command('bench')
    .description('Measure building, refreshing and asking the catalog over made-up records.')
    .option('--records <N...>', 'sizes to measure', ['6000', '36000', '1000000'])
    .option('--out <file>', 'where to write the figures as JSON', 'bench-results/catalog.json')
    .addHelpText('after', '\nExample:\n  npm run bench -- --records 6000 36000')
    .action(async ({ records, out }: { records: string[]; out: string }) => {
      const sizes = records.map(Number)
      const [{ leanMemory }, { bundleBench }] = await Promise.all([
        import('@/lib/cli'),
        import('../bench/bundle-bench'),
      ])
      const program = [...leanMemory, await bundleBench()]
      const results = new Map<number, Figures>()
      for (const size of sizes) {
        results.set(size, await measureSize(size, program))
        print(`${formatTable([size], results)}\n`)
      }
      if (sizes.length > 1) print(formatTable(sizes, results))
      mkdirSync(path.dirname(out), { recursive: true })
      writeFileSync(out, JSON.stringify(Object.fromEntries(results), null, 2))
    })
}
