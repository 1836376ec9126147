import type { Command } from 'commander'
import { getEnv } from '@/lib/env'
import { escapeLine } from '@/lib/terminal-text'
import { finishEdits } from '../edit-content'
import { formatExamples } from '../options'
import { CliError, print } from '../output'

/** Most lines of one kind that are shown. */
const mostShown = 10

function show(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  print(`${title} (${lines.length})`)
  for (const line of lines.slice(0, mostShown)) print(`  ${escapeLine(line)}`)
  if (lines.length > mostShown) print(`  and ${lines.length - mostShown} more`)
}

/** Imports a list of moves, or, without `yes`, shows what an import would do. */
async function importRedirects(file: string, { yes }: { yes?: boolean }): Promise<void> {
  const { applyEdits, EditingError, planRedirectImport } = await import('@/lib/editing')
  const { formatIssue } = await import('@/lib/content')
  const { CONTENT_DIR: contentDir, DATA_DIR: dataDir } = getEnv()
  await finishEdits()
  try {
    const plan = await planRedirectImport(contentDir, file)
    show('refused', plan.refused.map(formatIssue))
    show('conflicts, of which nothing is taken over', plan.conflicts)
    show(
      'known already',
      plan.known.map(({ from }) => from),
    )
    show(
      'without effect while a record stands at the old address',
      plan.ineffective.map(({ from }) => from),
    )
    show(
      yes ? 'added' : 'to be added',
      plan.added.map(({ from, to }) => `${from} -> ${to}`),
    )
    if (plan.edits.length === 0) return print('Nothing is to be changed.')
    if (!yes) return print('Nothing has been written. Add --yes to write redirects.yaml.')
    await applyEdits({ contentDir, dataDir }, plan.edits)
    print('changed redirects.yaml')
  } catch (cause) {
    if (cause instanceof EditingError) throw new CliError(cause.message, { cause })
    throw cause
  }
}

/** `portal redirects`: moves and removals. */
export function addRedirectsCommand(program: Command): void {
  program
    .command('redirects')
    .description('Keep the list of moved and removed addresses, redirects.yaml.')
    .addHelpText('after', formatExamples('npm run portal -- redirects import moves.json'))
    .command('import')
    .argument('<file>', 'JSON list of moves, each { "from": "/old", "to": "/new" }')
    .option('--yes', 'write redirects.yaml; otherwise only show what would be written')
    .description('Add moves to redirects.yaml: what it has already stays as it is.')
    .addHelpText('after', formatExamples('npm run portal -- redirects import moves.json --yes'))
    .action(importRedirects)
}
