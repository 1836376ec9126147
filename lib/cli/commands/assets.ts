import type { Command } from 'commander'
import { print } from '../output'

/** `portal assets`: style sheets, fonts and scripts that are made from packages and sources. */
export function addAssetsCommand(program: Command): void {
  program
    .command('assets')
    .description(
      'Make the style sheets, fonts and scripts under /assets; build, start and dev do it first.',
    )
    .addHelpText('after', '\nExample:\n  npm run portal assets')
    .action(async () => {
      const { buildPortalAssets } = await import('../assets')
      const ran = await buildPortalAssets()
      print(ran.length > 0 ? `built ${ran.join(', ')}` : 'nothing has changed')
    })
}
