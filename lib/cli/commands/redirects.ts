import type { Command } from 'commander'
import { getEnv } from '@/lib/env'
import { escapeLine } from '@/lib/terminal-text'
import { CliError } from '../cli-error'
import { print } from '../output'

/** At most so many lines of one kind are shown. */
const mostShown = 10

function show(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  print(`${title} (${lines.length})`)
  for (const line of lines.slice(0, mostShown)) print(`  ${escapeLine(line)}`)
  if (lines.length > mostShown) print(`  and ${lines.length - mostShown} more`)
}

/** Imports a list of moves, or, without `yes`, shows what an import would do. */
async function importRedirects(file: string, { yes }: { yes?: boolean }): Promise<void> {
  const { planRedirectImport, applyRedirectImport, RedirectListError } = await import(
    '@/lib/catalog'
  )
  const { formatIssue } = await import('@/lib/content')
  const { CONTENT_DIR: contentDir } = getEnv()
  const plan = await planRedirectImport(contentDir, file).catch((error: unknown) => {
    if (error instanceof RedirectListError) throw new CliError(error.message, { cause: error })
    throw error
  })
  show('refused', plan.refused.map(formatIssue))
  show(
    'known already',
    plan.known.map(({ from }) => from),
  )
  show(
    'without effect while a record stands at the old address',
    plan.standing.map(({ from }) => from),
  )
  show(
    yes ? 'added' : 'to be added',
    plan.added.map(({ from, to }) => `${from} -> ${to}`),
  )
  if (!yes) print('Nothing has been written. Add --yes to write redirects.yaml.')
  else await applyRedirectImport(contentDir, plan)
}

/** `portal redirects`: moves and removals. */
export function addRedirectsCommand(program: Command): void {
  program
    .command('redirects')
    .description('Keep the list of moved and removed addresses, redirects.yaml.')
    .addHelpText('after', '\nExample:\n  npm run portal -- redirects import moves.json')
    .command('import')
    .argument('<file>', 'JSON list of moves, each { "from": "/old", "to": "/new" }')
    .option('--yes', 'write redirects.yaml; otherwise only show what would be written')
    .description('Add moves to redirects.yaml: what it has already stays as it is.')
    .addHelpText('after', '\nExample:\n  npm run portal -- redirects import moves.json --yes')
    .action(importRedirects)
}
