import path from 'node:path'
import type { Command } from 'commander'
import { getEnv } from '@/lib/env'
import { escapeLine } from '@/lib/terminal-text'
import { checkCorpus } from '../check-corpus'
import { formatExamples } from '../options'
import { print, printError } from '../output'

interface ListFlags {
  draft?: true
  scheduled?: true
  expired?: true
  broken?: true
  json?: true
}

/** `portal list`: what readers do not see, and why. */
export function addListCommand(program: Command): void {
  program
    .command('list')
    .description('List the records that readers do not see; all of them, or those of some kinds.')
    .option('--draft', 'drafts')
    .option('--scheduled', 'those whose time has not come, with the instant at which it comes')
    .option('--expired', 'those whose time is over, with the instant at which it ended')
    .option('--broken', 'files that hold no usable record, with what is wrong first')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      formatExamples(
        'npm run portal -- list',
        'npm run portal -- list --scheduled --expired',
        'npm run -s portal -- list --draft --json',
      ),
    )
    .action(async (flags: ListFlags) => {
      const now = new Date()
      const checked = await checkCorpus(now)
      const { listByState, listedStates } = await import('@/lib/lint')
      const asked = listedStates.filter((state) => flags[state])
      const states = asked.length > 0 ? asked : listedStates
      const root = getEnv().CONTENT_DIR
      const files = listByState(checked, now)
        .filter(({ state }) => states.includes(state))
        .map((one) => ({ ...one, file: path.relative(process.cwd(), path.join(root, one.file)) }))
      if (flags.json) return print(JSON.stringify(files, null, 2))
      for (const { state, file, detail = '' } of files) {
        print(escapeLine(`${state.padEnd('scheduled'.length)} ${file} ${detail}`.trimEnd()))
      }
      const counts = states.map(
        (state) => `${files.filter((file) => file.state === state).length} ${state}`,
      )
      printError(counts.join(', '))
    })
}
