import type { Command } from 'commander'
import { getEnv } from '@/lib/env'
import { finishEdits } from '../edit-content'
import { formatExamples } from '../options'
import { print } from '../output'
import { createProgress } from '../progress'

/**
 * Brings the catalog of `CONTENT_DIR` in `DATA_DIR` up to date, showing progress on a terminal.
 * @param flags.allowEmpty takes content that has lost its records, or most, for what is meant.
 */
export async function indexContent({ allowEmpty }: { allowEmpty?: true } = {}): Promise<void> {
  const { refreshCatalog } = await import('@/lib/catalog')
  const { CONTENT_DIR: contentDir, DATA_DIR: dataDir } = getEnv()
  const started = performance.now()
  await finishEdits()
  const progress = createProgress('records')
  const { records, issues } = await refreshCatalog({
    contentDir,
    dataDir,
    now: new Date(),
    ...(allowEmpty && { allowEmpty }),
    onRebuild: (reason) => print(`building the catalog anew: ${reason}`),
    onProgress: progress.update,
  })
  progress.end()
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const broken = errors > 0 ? `, ${errors} left out: see \`portal check\`` : ''
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  print(`indexed ${records} records in ${seconds} s${broken}`)
}

/** `portal index`: the catalog without a server. */
export function addIndexCommand(program: Command): void {
  program
    .command('index')
    .description('Bring the catalog up to date with the content.')
    .option(
      '--allow-empty',
      'also where all records have gone, or more than half of twenty or more',
    )
    .addHelpText(
      'after',
      `
Without --allow-empty, content that has lost so much is taken for a fault, such as a disk that is not mounted: the
catalog stays as it is. A server that runs goes on with what is indexed here.`,
    )
    .addHelpText(
      'after',
      formatExamples(
        'CONTENT_DIR=../records npm run portal -- index',
        'CONTENT_DIR=../records npm run portal -- index --allow-empty',
      ),
    )
    .action((flags: { allowEmpty?: true }) => indexContent(flags))
}
