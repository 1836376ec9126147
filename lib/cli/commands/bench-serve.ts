import { type Command, InvalidArgumentError } from 'commander'

/** `portal bench-serve`: the server beside nginx and `next start`, on the same pages. */
export function addBenchServeCommand(program: Command): void {
  program
    .command('bench-serve')
    .description('Measure the server beside nginx and `next start`; needs wrk and nginx.')
    .option('--content <folder>', 'content root with at least 800 questions; made up otherwise')
    .option('--seconds <N>', 'time for each measurement', parseSeconds, 8)
    .addHelpText('after', '\nExample:\n  npm run bench:serve -- --content ../records --seconds 20')
    .action(async (options: { content?: string; seconds: number }) => {
      const { benchServe } = await import('../bench-serve/bench-serve')
      await benchServe(options)
    })
}

function parseSeconds(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number.')
  return value
}
