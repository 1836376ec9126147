import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Command } from 'commander'
import { formatExamples, formatTable, print, projectRoot } from '@/lib/cli'
import { getEnv } from '@/lib/env'
import type { Figures, StageName } from '../bench/stages'

const run = promisify(execFile)
const order: readonly StageName[] = ['decode', 'build', 'entries', 'refresh', 'change', 'query']

/** All figures of one size; the made-up content is kept for the next time, the catalog is not. */
async function measureSize(records: number, program: readonly string[]): Promise<Figures> {
  const { writeSynthetic } = await import('../synth/write-synthetic')
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
    const args = [...program, stage, contentDir, dataDir, `${records}`]
    const { stdout } = await run(process.execPath, args)
    Object.assign(figures, JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}'))
  }
  return figures
}

const round = (value = 0) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)

function formatFigures(results: readonly (readonly [records: number, figures: Figures])[]): string {
  const names = Object.keys(results[0]?.[1] ?? {})
  return formatTable([
    ['milliseconds, at records', ...results.map(([records]) => records.toLocaleString('en'))],
    ...names.map((name) => [name, ...results.map(([, figures]) => round(figures[name]))]),
  ])
}

/** `portal bench`: what the catalog costs at several sizes. */
export function addBenchCommand(program: Command): void {
  program
    .command('bench')
    .description('Measure building, refreshing and asking the catalog over made-up records.')
    .option('--records <N...>', 'sizes to measure', ['6000', '36000', '1000000'])
    .option('--out <file>', 'where to write the figures as JSON', 'bench-results/catalog.json')
    .addHelpText('after', formatExamples('npm run bench -- --records 6000 36000'))
    .action(async ({ records, out }: { records: string[]; out: string }) => {
      const { bundle, leanMemory } = await import('@/lib/cli')
      // Bundled as the server is, so that no TypeScript loader is measured.
      await bundle({ measure: 'lib/tools/bench/measure.ts' }, '.next/bench')
      const program = [...leanMemory, path.join(projectRoot, '.next/bench/measure.mjs')]
      const results: [records: number, figures: Figures][] = []
      for (const size of records.map(Number)) {
        results.push([size, await measureSize(size, program)])
        print(`${formatFigures(results.slice(-1))}\n`)
      }
      if (results.length > 1) print(formatFigures(results))
      mkdirSync(path.dirname(out), { recursive: true })
      writeFileSync(out, JSON.stringify(Object.fromEntries(results), null, 2))
    })
}
