import type { Command } from 'commander'
import type { SubjectStatistics } from '@/lib/lint'
import { escapeLine } from '@/lib/terminal-text'
import { checkCorpus } from '../check-corpus'
import { print } from '../output'

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
      `
Examples:
  npm run portal -- stats
  npm run -s portal -- stats --json > stats.json`,
    )
    .action(async ({ json }: { json?: true }) => {
      const now = new Date()
      const checked = await checkCorpus(now)
      const { buildStatistics } = await import('@/lib/lint')
      const statistics = buildStatistics(checked, now)
      if (json) print(JSON.stringify(statistics, null, 2))
      else print(formatTable([...statistics.subjects, statistics.total]))
    })
}

function formatTable(rows: readonly SubjectStatistics[]): string {
  const cells = [
    columns.map(([, heading]) => heading),
    ...rows.map((row) => columns.map(([name]) => escapeLine(row[name].toLocaleString('en')))),
  ]
  const widths = columns.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  )
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 0 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  '),
    )
    .join('\n')
}
