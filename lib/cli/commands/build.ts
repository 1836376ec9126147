import type { Command } from 'commander'
import { getEnv } from '@/lib/env'
import { formatExamples } from '../options'
import { print } from '../output'

/** `portal prepare`: what `npm start` does before it serves. */
export function addPrepareCommand(program: Command): void {
  program
    .command('prepare')
    .description('Build and index where needed, so that the server can start at once.')
    .addHelpText('after', formatExamples('CONTENT_DIR=../records npm run portal -- prepare'))
    .action(async () => (await import('../prepare')).prepare())
}

/** `portal build`: compiles the application; content has no part in it. */
export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .description('Compile the application; takes the same time whatever the content.')
    .option('--force', 'also when nothing has changed since the last build')
    .addHelpText('after', formatExamples('npm run build -- --force'))
    .action(async ({ force }: { force?: boolean }) => {
      getEnv()
      const { ensureBuild } = await import('../next-build')
      if (await ensureBuild({ show: 'output', force })) return
      print('The application is built already; nothing has changed since.')
    })
}

/** `portal assets`: style sheets, fonts and scripts that are made from packages and sources. */
export function addAssetsCommand(program: Command): void {
  program
    .command('assets')
    .description(
      'Make the style sheets, fonts and scripts under /assets; build, start and dev do it first.',
    )
    .addHelpText('after', formatExamples('npm run portal assets'))
    .action(async () => {
      const { buildPortalAssets } = await import('../assets')
      const ran = await buildPortalAssets()
      print(ran.length > 0 ? `built ${ran.join(', ')}` : 'nothing has changed')
    })
}
