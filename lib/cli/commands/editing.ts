import type { Command } from 'commander'
import { editContent } from '../edit-content'
import { formatExamples } from '../options'

interface NewFlags {
  subject: string
  slug?: string
  yes?: true
}

/** `portal new`: a draft from a question. */
export function addNewCommand(program: Command): void {
  program
    .command('new')
    .description('Begin a record as a draft: id, address and the other fields follow.')
    .argument('<question>', 'the question, in quotes')
    .requiredOption('--subject <slug>', 'folder of the subject, below learn/')
    .option('--slug <slug>', "end of the address, where the question's own words will not do")
    .option('--yes', 'write it; otherwise only show what would be written')
    .addHelpText(
      'after',
      formatExamples(
        'npm run portal -- new "How long is a light-year?" --subject physics',
        'npm run portal -- new "How long is a light-year?" --subject physics --slug light-year --yes',
      ),
    )
    .action(async (question: string, { subject, slug, yes }: NewFlags) => {
      const { prepareNew } = await import('@/lib/editing')
      const request = { question, subject, ...(slug !== undefined && { slug }) }
      await editContent((options) => prepareNew(options, request), { ...(yes && { yes }) })
    })
}

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
      formatExamples(
        'npm run portal -- move physics/light-year astronomy/light-year',
        'npm run portal -- move /learn/physics/questions/light-year physics/how-long-is-a-light-year --yes',
      ),
    )
    .action(async (from: string, to: string, flags: { yes?: true }) => {
      const { prepareMove } = await import('@/lib/editing')
      await editContent((options) => prepareMove(options, { from, to }), flags)
    })
}

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
      formatExamples(
        'npm run portal -- merge physics/length-of-a-light-year --into physics/light-year',
        'npm run portal -- merge physics/light-year --into astronomy/light-year --yes',
      ),
    )
    .action(async (duplicate: string, { into, ...flags }: { into: string; yes?: true }) => {
      const { prepareMerge } = await import('@/lib/editing')
      const request = { duplicate, canonical: into }
      await editContent((options) => prepareMerge(options, request), flags)
    })
}

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
      formatExamples(
        'npm run portal -- delete physics/what-is-ether',
        'npm run portal -- delete physics/what-is-ether --to physics/what-is-light --yes',
      ),
    )
    .action(async (address: string, { to, ...flags }: { to?: string; yes?: true }) => {
      const { prepareDelete } = await import('@/lib/editing')
      const request = { address, ...(to !== undefined && { to }) }
      await editContent((options) => prepareDelete(options, request), flags)
    })
}
