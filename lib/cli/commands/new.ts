import type { Command } from 'commander'
import { editContent } from '../edit-content'

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
      `
Examples:
  npm run portal -- new "How long is a light-year?" --subject physics
  npm run portal -- new "How long is a light-year?" --subject physics --slug light-year --yes`,
    )
    .action(async (question: string, { subject, slug, yes }: NewFlags) => {
      const { prepareNew } = await import('@/lib/editing')
      const request = { question, subject, ...(slug !== undefined && { slug }) }
      await editContent((options) => prepareNew(options, request), { ...(yes && { yes }) })
    })
}
