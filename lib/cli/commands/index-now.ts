import type { Command } from 'commander'
import { getEnv } from '@/lib/env'
import { getSite } from '@/lib/site'
import { formatExamples } from '../options'
import { CliError, print } from '../output'
import { createProgress } from '../progress'
import { indexContent } from './index-content'

interface IndexNowOptions {
  endpoint: string
  dryRun?: boolean
}

async function indexNow({ endpoint, dryRun = false }: IndexNowOptions): Promise<void> {
  const { INDEXNOW_KEY: key, SITE_URL, DATA_DIR: dataDir } = getEnv()
  if (!key && !dryRun) {
    print('IndexNow is off: nothing is sent. Set INDEXNOW_KEY to 8-128 letters and digits.')
    return
  }
  if (!SITE_URL && !dryRun) {
    throw new CliError('Set SITE_URL to the public origin: search engines reach no other.')
  }
  await indexContent()
  const [{ getCatalog }, { pushChanges }] = await Promise.all([
    import('@/lib/catalog'),
    import('../index-now/push'),
  ])
  const progress = createProgress('addresses')
  const paths = await pushChanges({
    catalog: getCatalog(),
    site: getSite(),
    key: key ?? '',
    dataDir,
    endpoint,
    isDryRun: dryRun,
    onProgress: progress.update,
  })
  progress.end()
  for (const path of dryRun ? paths : []) print(`${getSite().origin}${path}`)
  print(`${paths.length} addresses ${dryRun ? 'would be' : 'were'} sent`)
}

/** `portal index-now`: tell search engines what has changed. */
export function addIndexNowCommand(program: Command): void {
  program
    .command('index-now')
    .description(
      'Tell search engines by IndexNow which pages changed since the last time; off without INDEXNOW_KEY.',
    )
    .option('--endpoint <url>', 'where to send them', 'https://api.indexnow.org/indexnow')
    .option('--dry-run', 'print the addresses; send and remember nothing')
    .addHelpText('after', formatExamples('npm run portal -- index-now --dry-run'))
    .action(indexNow)
}
