import { type Command, InvalidArgumentError } from 'commander'

/** `portal bench-preview`: how long editors wait, beside `next dev` alone. */
export function addBenchPreviewCommand(program: Command): void {
  program
    .command('bench-preview')
    .description('Measure the preview beside `next dev` on an empty page; needs Chromium.')
    .option('--records <N>', 'made-up records', parseCount, 36_000)
    .option('--saves <N>', 'how often a file is saved', parseCount, 30)
    .addHelpText(
      'after',
      `
The first start is one without anything that Next has compiled before.

Example:
  npm run bench:preview -- --records 100`,
    )
    .action(async (options: { records: number; saves: number }) => {
      const { benchPreview } = await import('../bench-preview/bench-preview')
      await benchPreview(options)
    })
}

function parseCount(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number.')
  return value
}
