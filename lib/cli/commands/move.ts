import type { Command } from 'commander'
import { editContent } from '../edit-content'

/** `portal move`: another slug or subject for a record. */
export function addMoveCommand(program: Command): void {
  program
    .command('move')
    .description('Give a record another address; links follow, and the old address redirects.')
    .argument('<from>', 'address of the record, `<subject>/<slug>`, or its file')
    .argument('<to>', 'its new address, in one of these forms')
    .option('--yes', 'write the changes; otherwise only show them')
    .addHelpText(
      'after',
      `
Examples:
  npm run portal -- move physics/light-year astronomy/light-year
  npm run portal -- move /learn/physics/questions/light-year physics/how-long-is-a-light-year --yes`,
    )
    .action(async (from: string, to: string, flags: { yes?: true }) => {
      const { prepareMove } = await import('@/lib/editing')
      await editContent((options) => prepareMove(options, { from, to }), flags)
    })
}
