import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { countFrom, createProgress, formatExamples, print } from '@/lib/cli'
import { synthRecord } from '../synth/record'

/** Files written at once: enough to keep the disk busy, far below the limit of open files. */
const batch = 64

/** Writes records 0 to `records - 1` below `out`, making the folders it needs. */
export async function writeSynthetic(records: number, out: string, seed: number): Promise<void> {
  const made = new Set<string>()
  const progress = createProgress('records', records)
  for (let first = 0; first < records; first += batch) {
    const writes: Promise<void>[] = []
    for (let n = first; n < Math.min(first + batch, records); n++) {
      const { file, source } = synthRecord(seed, n, records)
      const folder = path.join(out, path.dirname(file))
      if (!made.has(folder)) {
        await mkdir(folder, { recursive: true })
        made.add(folder)
      }
      writes.push(writeFile(path.join(out, file), source))
    }
    await Promise.all(writes)
    progress.update(Math.min(first + batch, records))
  }
  progress.end()
}

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
