import type { Command } from 'commander'
import { editContent } from '../edit-content'

/** `portal delete`: the end of a record. */
export function addDeleteCommand(program: Command): void {
  program
    .command('delete')
    .description('Remove a record; its address answers 410, or leads to another question.')
    .argument('<address>', 'address of the record, `<subject>/<slug>`, or its file')
    .option(
      '--to <address>',
      'question that its readers and links are led to, in one of these forms',
    )
    .option('--yes', 'write the changes; otherwise only show them')
    .addHelpText(
      'after',
      `
Examples:
  npm run portal -- delete physics/what-is-ether
  npm run portal -- delete physics/what-is-ether --to physics/what-is-light --yes`,
    )
    .action(async (address: string, { to, ...flags }: { to?: string; yes?: true }) => {
      const { prepareDelete } = await import('@/lib/editing')
      const request = { address, ...(to !== undefined && { to }) }
      await editContent((options) => prepareDelete(options, request), flags)
    })
}
