import type { Command } from 'commander'
import { countFrom, createProgress, formatExamples, print } from '@/lib/cli'

/** Findings that are printed whole; the others are counted. */
const printed = 10

/** `portal fuzz`: hostile records through every output. */
export function addFuzzCommand(program: Command): void {
  program
    .command('fuzz')
    .description('Take made-up hostile records through every output, from front matter to feed.')
    .option('--runs <N>', 'how many records', countFrom(1), 100_000)
    .option('--seed <S>', 'whole number that the records follow from', countFrom(1), 1)
    .addHelpText('after', formatExamples('npm run portal -- fuzz --runs 10000 --seed 7'))
    .action(async ({ runs, seed }: { runs: number; seed: number }) => {
      const { fuzz } = await import('../fuzz/fuzz')
      const progress = createProgress('records', runs)
      const { findings, slowest } = await fuzz(seed, runs, progress.update)
      progress.end()
      for (const { run, fault, source } of findings.slice(0, printed)) {
        print(`record ${run}: ${fault}\n${JSON.stringify(source)}\n`)
      }
      for (const { run, perByte, doubled } of slowest) {
        print(
          `record ${run}: ${perByte.toFixed(1)} us a byte, ${doubled.toFixed(1)} times as long for twice as much`,
        )
      }
      const counts = new Map<string, number>()
      for (const { fault } of findings) {
        const kind = fault.split('\n', 1)[0] ?? fault
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
      }
      for (const [kind, count] of counts) print(`${count} times: ${kind}`)
      print(`${runs} records of seed ${seed}: ${findings.length} faults`)
      if (findings.length > 0) process.exitCode = 1
    })
}
