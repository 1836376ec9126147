import path from 'node:path'
import type { Command } from 'commander'
import { countFrom, formatExamples, print } from '@/lib/cli'
import { writeSynthetic } from '../synth/write-synthetic'

/** `portal synth`: a made-up corpus of any size. */
export function addSynthCommand(program: Command): void {
  program
    .command('synth')
    .description('Write made-up records in the real format; the same seed gives the same files.')
    .requiredOption('--records <N>', 'how many records', countFrom(1, 10_000_000))
    .requiredOption('--out <folder>', 'content root to write learn/<subject>/<slug>.md into')
    .option('--seed <S>', 'whole number that the records follow from', countFrom(1, 10_000_000), 1)
    .addHelpText(
      'after',
      formatExamples('npm run portal -- synth --records 36000 --out .data/synth'),
    )
    .action(async ({ records, out, seed }: { records: number; out: string; seed: number }) => {
      await writeSynthetic(records, path.resolve(out), seed)
      print(`${records} records in ${out}`)
    })
}
