import type { Command } from 'commander'
import { editContent } from '../edit-content'

/** `portal merge`: one page for two records of one question. */
export function addMergeCommand(program: Command): void {
  program
    .command('merge')
    .description(
      'Make one of two records the page of their question. Under one subject the duplicate is deleted; under another it stays listed. Its address redirects.',
    )
    .argument(
      '<duplicate>',
      'address of the record that gives way, `<subject>/<slug>`, or its file',
    )
    .requiredOption('--into <canonical>', 'the record that stays, in one of these forms')
    .option('--yes', 'write the changes; otherwise only show them')
    .addHelpText(
      'after',
      `
Examples:
  npm run portal -- merge physics/length-of-a-light-year --into physics/light-year
  npm run portal -- merge physics/light-year --into astronomy/light-year --yes`,
    )
    .action(async (duplicate: string, { into, ...flags }: { into: string; yes?: true }) => {
      const { prepareMerge } = await import('@/lib/editing')
      const request = { duplicate, canonical: into }
      await editContent((options) => prepareMerge(options, request), flags)
    })
}
