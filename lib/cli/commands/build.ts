import type { Command } from 'commander'
import { getEnv } from '@/lib/env'
import { print } from '../output'

/** `portal build`: compiles the application; content has no part in it. */
export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .description('Compile the application; takes the same time whatever the content.')
    .option('--force', 'also when nothing has changed since the last build')
    .addHelpText('after', '\nExample:\n  npm run build -- --force')
    .action(async ({ force }: { force?: boolean }) => {
      getEnv()
      const { ensureBuild } = await import('../next-build')
      if (await ensureBuild({ show: 'output', force })) return
      print('The application is built already; nothing has changed since.')
    })
}
