import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { CliError, print } from '@/lib/cli'

/** Killed mutants of a hundred below which the command fails. */
const threshold = 85

function parseCount(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new InvalidArgumentError('It must be a whole number above zero.')
}

function parsePercent(text: string): number {
  const value = Number(text.replace(/%$/, ''))
  if (value > 0 && value <= 100) return value / 100
  throw new InvalidArgumentError('It must be a percentage such as 10%.')
}

interface Options {
  /** Of 1; absent: all. */
  share?: number
  files?: number
  since?: string
  seed: number
  concurrency: number
}

/** `portal mutants`: whether a room's tests notice when its code is changed. */
export function addMutantsCommand(program: Command): void {
  program
    .command('mutants')
    .description(
      'Change code a little, many times, and tell which changes no test of its room notices.',
    )
    .argument(
      '<place>',
      'a room (lib/content, lib/markdown, lib/catalog, lib/server, lib/seo), or a folder or file in one',
    )
    .option('--share <percent>', 'run a part of the mutants, drawn by the seed', parsePercent)
    .option('--files <N>', 'mutate so many files, drawn by the seed', parseCount)
    .option('--since <commit>', 'mutate the files that differ from this commit')
    .option('--seed <N>', 'whole number that the draw follows from', parseCount, 1)
    .option(
      '--concurrency <N>',
      'test runs at the same time',
      parseCount,
      Math.ceil(availableParallelism() / 2),
    )
    .addHelpText(
      'after',
      `\nEnds with exit code 1 below ${threshold} %. Each mutant takes the processor for one to five seconds: lib/seo has 700,` +
        '\nlib/server 2,900, lib/content 3,200, lib/catalog 4,900 and lib/markdown 8,000. Results of whole' +
        '\nfiles are kept below node_modules/.cache, so that only what changed is run again; a sample is run anew.' +
        '\n\nExamples:\n  npm run mutants -- lib/seo\n  npm run mutants -- lib/markdown --share 5% --seed 7\n  npm run mutants -- lib/catalog --since HEAD~1',
    )
    .action(
      async (place: string, { share = 1, files: count, since, seed, concurrency }: Options) => {
        const [{ drawFiles, findRoom, keepChanged, listFiles }, { runStryker }, { summarize }] =
          await Promise.all([
            import('../mutants/list-files'),
            import('../mutants/run-stryker'),
            import('../mutants/summarize'),
          ])
        const name = place.replace(/\/+$/, '')
        const room = findRoom(name)
        let files = listFiles(name)
        if (since !== undefined) files = keepChanged(files, since)
        if (count !== undefined) files = drawFiles(files, count, seed)
        if (files.length === 0) throw new CliError(`${name} has no file to mutate.`)
        const { score, killed, total, survivors } = summarize(
          await runStryker({ room, files, share, seed, concurrency }),
        )
        for (const survivor of survivors) print(survivor)
        const part = share < 1 ? `, ${100 * share} % of the mutants by seed ${seed}` : ''
        print(
          `${name}: ${score.toFixed(1)} %, ${killed} of ${total} mutants killed in ${files.length} files${part}`,
        )
        if (score < threshold) process.exitCode = 1
      },
    )
}
