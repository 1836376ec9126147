import { type Command, InvalidArgumentError } from 'commander'
import type { BenchOptions } from '../bench-serve/bench-serve'

/** `portal bench-serve`: the server beside nginx and `next start`, on the same pages. */
export function addBenchServeCommand(program: Command): void {
  program
    .command('bench-serve')
    .description('Measure the server beside nginx and `next start`; needs wrk, nginx and Chromium.')
    .option('--content <folder>', 'content root with at least 800 questions; made up otherwise')
    .option('--data <folder>', 'where its catalog is, or is to be kept; made and removed otherwise')
    .option('--seconds <N>', 'time for each measurement under load', parseCount, 5)
    .option('--minutes <N>', 'instead, mixed load for so long on 36,000 records', parseCount)
    .addHelpText('after', '\nExample:\n  npm run bench:serve -- --content ../records --seconds 20')
    .action(async (options: BenchOptions) => {
      const { benchServe } = await import('../bench-serve/bench-serve')
      await benchServe(options)
    })
}

function parseCount(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number.')
  return value
}
