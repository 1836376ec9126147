import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Command, Option } from 'commander'
import type { Issue } from '@/lib/content'
import { getEnv } from '@/lib/env'
import { buildFilter, type Filters, unknownCode } from '../check/filter'
import { checkCorpus } from '../check-corpus'
import { editContent } from '../edit-content'
import { formatExamples } from '../options'
import { CliError, print, printError } from '../output'

interface CheckFlags extends Filters {
  json?: true
  format: 'text' | 'json' | 'github' | 'sarif'
  explain?: string | true
  fix?: true
  yes?: true
}

const collect = (value: string, before: string[] = []) => [...before, ...value.split(',')]

/** `portal check`: every problem of every file, and what to do about it. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('Find every problem of the content; exit with 1 if a record cannot be shown.')
    .argument(
      '[paths...]',
      'files or folders to report on; all are read, since records refer to each other',
    )
    .option('--code <codes>', 'report these codes only, separated by commas', collect)
    .option('--subject <slugs>', 'report these subjects only, separated by commas', collect)
    .addOption(
      new Option('--severity <severity>', 'report these problems only').choices([
        'error',
        'warning',
      ]),
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--format <format>', 'how to report')
        .choices(['text', 'json', 'github', 'sarif'])
        .default('text'),
    )
    .option('--fix', 'show what mending what needs no judgement would change; with --yes, mend it')
    .option('--yes', 'with --fix: write the changes, and report what is left')
    .option('--explain [code]', 'say what a code means, and what to do; without a code, list all')
    .addHelpText(
      'after',
      formatExamples(
        'npm run portal -- check',
        'npm run portal -- check --severity error --subject physics',
        'npm run portal -- check content/learn/physics --fix --yes',
        'npm run portal -- check --format sarif > check.sarif',
        'npm run portal -- check --explain related-dead',
      ),
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      if (flags.explain !== undefined) return explain(flags.explain)
      const format = flags.json ? 'json' : flags.format
      const root = getEnv().CONTENT_DIR
      const isBelowPaths = selectPaths(root, paths)
      const check = async () => {
        const checked = await checkCorpus(new Date())
        const isAsked = await buildFilter(flags, checked)
        return checked.issues.filter((issue) => isBelowPaths(issue) && isAsked(issue))
      }
      let issues = await check()
      if (flags.fix) {
        const isChanged = await fixFiles(root, issues, {
          ...(flags.yes && { yes: flags.yes }),
          // Standard output is the report's, where a program reads it.
          write: format === 'text' ? print : printError,
        })
        if (isChanged) issues = await check()
      }
      if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1
      if (flags.fix && !flags.yes) return
      const shown = getShownRoot(root)
      await reportIssues(
        issues.map((issue) => ({ ...issue, file: `${shown}${issue.file}` })),
        format,
      )
    })
}

async function explain(code: string | true): Promise<void> {
  const { listExplanations } = await import('@/lib/lint')
  const explanations = listExplanations()
  if (code === true) {
    for (const [name, text] of explanations) print(`${name}\n  ${text}\n`)
    return
  }
  const found = explanations.find(([name]) => name === code)
  if (!found) throw await unknownCode(code)
  print(found[1])
}

/** Shows, and with `yes` writes, the files of `issues` with everything fixed that needs no judgement. @returns whether files have changed. */
async function fixFiles(
  root: string,
  issues: readonly Issue[],
  options: { yes?: true; write: (text: string) => void },
): Promise<boolean> {
  const { listFixes } = await import('@/lib/lint')
  const { fixes, links } = listFixes(root, issues)
  return editContent(
    async () => ({
      edits: fixes.map((fix) => ({ kind: 'rewrite', ...fix })),
      notes: links.map(
        ({ file, target }) =>
          `${file} is a link to ${target}, which has an address of its own: put a copy in its place first.`,
      ),
    }),
    options,
  )
}

/**
 * Whether an issue's file is one of `paths` or below one; they count from the current folder, or from the content root.
 * @throws {CliError} naming the first path at which there is nothing: a misspelt name would report no problem.
 */
function selectPaths(root: string, paths: readonly string[]): (issue: Issue) => boolean {
  if (paths.length === 0) return () => true
  const asked = paths.flatMap((one) => {
    const found = [path.resolve(one), path.resolve(root, one)].filter((place) => existsSync(place))
    if (found.length === 0)
      throw new CliError(`There is no ${one}, neither here nor in the content folder ${root}.`)
    return found
  })
  return ({ file }) => {
    const absolute = path.resolve(root, file)
    return asked.some((one) => absolute === one || absolute.startsWith(one + path.sep))
  }
}

/** The prefix that makes a file's path relative to the current folder, as terminals and editors link it. */
function getShownRoot(root: string): string {
  const shown = path.relative(process.cwd(), root).split(path.sep).join('/')
  return shown === '' ? '' : `${shown}/`
}

async function reportIssues(issues: readonly Issue[], format: CheckFlags['format']): Promise<void> {
  const { formatIssue } = await import('@/lib/content')
  const { buildSarif, formatGithub } = await import('@/lib/lint')
  if (format === 'json') print(JSON.stringify(issues, null, 2))
  else if (format === 'sarif') print(JSON.stringify(buildSarif(issues), null, 2))
  else if (format === 'github') print(issues.map(formatGithub).join('\n'))
  else {
    // One by one, a hundred thousand take as long as finding them.
    if (issues.length > 0) print(issues.map(formatIssue).join('\n'))
    printError(summarize(issues))
  }
}

/** Counts of issues: a line for each code, errors and the most frequent first, then the total. */
function summarize(issues: readonly Issue[]): string {
  const counts = new Map<string, { severity: string; code: string; count: number }>()
  for (const { severity, code } of issues) {
    const key = `${severity} ${code}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { severity, code, count: 1 })
  }
  const rows = [...counts.values()].sort(
    (a, b) =>
      a.severity.localeCompare(b.severity, 'en') || b.count - a.count || (a.code < b.code ? -1 : 1),
  )
  const width = Math.max(0, ...rows.map(({ count }) => String(count).length))
  const lines = rows.map(
    ({ severity, code, count }) =>
      `${String(count).padStart(width)} ${severity.padEnd('warning'.length)} ${code}`,
  )
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const total = `${name(errors, 'error')}, ${name(issues.length - errors, 'warning')}`
  if (issues.length === 0) return total
  const files = new Set(issues.map(({ file }) => file)).size
  return [...lines, `${total} in ${name(files, 'file')}`].join('\n')
}

const name = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
