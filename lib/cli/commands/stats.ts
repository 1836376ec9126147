import type { Command } from 'commander'
import type { SubjectStatistics } from '@/lib/lint'
import { escapeLine } from '@/lib/terminal-text'
import { checkCorpus } from '../check-corpus'
import { formatExamples } from '../options'
import { formatTable, print } from '../output'

/** Columns of the table, with their headings. */
const columns: readonly [keyof SubjectStatistics, string][] = [
  ['subject', 'subject'],
  ['published', 'published'],
  ['draft', 'drafts'],
  ['scheduled', 'scheduled'],
  ['expired', 'expired'],
  ['broken', 'broken'],
  ['words', 'words'],
  ['withoutRelated', 'without related'],
  ['mathErrors', 'math errors'],
]

/** `portal stats`: the content in figures. */
export function addStatsCommand(program: Command): void {
  program
    .command('stats')
    .description(
      'Count, by subject: records, words, records without chosen related questions, formulas that cannot be set.',
    )
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      formatExamples('npm run portal -- stats', 'npm run -s portal -- stats --json > stats.json'),
    )
    .action(async ({ json }: { json?: true }) => {
      const now = new Date()
      const checked = await checkCorpus(now)
      const { buildStatistics } = await import('@/lib/lint')
      const statistics = buildStatistics(checked, now)
      if (json) print(JSON.stringify(statistics, null, 2))
      else {
        const rows = [...statistics.subjects, statistics.total].map((row) =>
          columns.map(([name]) => escapeLine(row[name].toLocaleString('en'))),
        )
        print(formatTable([columns.map(([, heading]) => heading), ...rows]))
      }
    })
}
