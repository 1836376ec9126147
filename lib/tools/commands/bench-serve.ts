import type { Command } from 'commander'
import { countFrom, formatExamples } from '@/lib/cli'
import type { PreviewBenchOptions } from '../bench-preview/bench-preview'
import type { BenchOptions } from '../bench-serve/bench-serve'

/** `portal bench-serve` and `portal bench-preview`: the servers beside others on the same machine. */
export function addServerBenchCommands(program: Command): void {
  program
    .command('bench-preview')
    .description('Measure the preview beside `next dev` on an empty page; needs Chromium.')
    .option('--records <N>', 'made-up records', countFrom(1), 36_000)
    .option('--saves <N>', 'how often a file is saved', countFrom(1), 30)
    .addHelpText(
      'after',
      '\nThe first start is one without anything that Next has compiled before.',
    )
    .addHelpText('after', formatExamples('npm run bench:preview -- --records 100'))
    .action(async (options: PreviewBenchOptions) => {
      const { benchPreview } = await import('../bench-preview/bench-preview')
      await benchPreview(options)
    })
  program
    .command('bench-serve')
    .description('Measure the server beside nginx and `next start`; needs wrk, nginx and Chromium.')
    .option('--content <folder>', 'content root with at least 800 questions; made up otherwise')
    .option('--data <folder>', 'where its catalog is, or is to be kept; made and removed otherwise')
    .option('--seconds <N>', 'time for each measurement under load', countFrom(1), 5)
    .option('--minutes <N>', 'instead, mixed load for so long on 36,000 records', countFrom(1))
    .addHelpText(
      'after',
      formatExamples('npm run bench:serve -- --content ../records --seconds 20'),
    )
    .action(async (options: BenchOptions) => {
      const { benchServe } = await import('../bench-serve/bench-serve')
      await benchServe(options)
    })
}
