import { existsSync } from 'node:fs'
import { realpath, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Command, Option } from 'commander'
import type { Issue } from '@/lib/content'
import { getEnv } from '@/lib/env'
import { checkCorpus } from '../check-corpus'
import { CliError } from '../cli-error'
import { print, printError } from '../output'

interface CheckFlags {
  json?: true
  format: 'text' | 'json' | 'github' | 'sarif'
  explain?: string | true
  fix?: true
}

/** `portal check`: every problem of every file, and what to do about it. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('Find every problem of the content; exit with 1 if a record cannot be shown.')
    .argument(
      '[paths...]',
      'files or folders to report on; all are read, since records refer to each other',
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--format <format>', 'how to report')
        .choices(['text', 'json', 'github', 'sarif'])
        .default('text'),
    )
    .option('--fix', 'first mend what needs no judgement')
    .option('--explain [code]', 'say what a code means, and what to do; without a code, list all')
    .addHelpText(
      'after',
      `
Examples:
  npm run portal -- check
  npm run portal -- check content/learn/physics --fix
  npm run portal -- check --format sarif > check.sarif
  npm run portal -- check --explain related-dead`,
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      if (flags.explain !== undefined) return explain(flags.explain)
      const format = flags.json ? 'json' : flags.format
      const now = new Date()
      const root = getEnv().CONTENT_DIR
      const isAsked = selectPaths(root, paths)
      let issues = (await checkCorpus(now)).issues.filter(isAsked)
      if (flags.fix && (await fixFiles(root, issues)) > 0)
        issues = (await checkCorpus(now)).issues.filter(isAsked)
      const shown = getShownRoot(root)
      await reportIssues(
        issues.map((issue) => ({ ...issue, file: `${shown}${issue.file}` })),
        format,
      )
      if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1
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
  if (!found) throw new CliError(`There is no code ${code}; \`portal check --explain\` lists all.`)
  print(found[1])
}

/** Mends the files of `issues`. @returns how many were changed. */
async function fixFiles(root: string, issues: readonly Issue[]): Promise<number> {
  const { readContentFile } = await import('@/lib/content')
  const { fixableCodes, fixRecord } = await import('@/lib/lint')
  const files = new Set(issues.filter(({ code }) => fixableCodes.has(code)).map(({ file }) => file))
  let changed = 0
  for (const file of files) {
    const read = readContentFile(root, file)
    const mended = read && 'source' in read ? fixRecord(file, read.source) : undefined
    if (mended === undefined) continue
    await replaceFile(path.join(root, file), mended)
    changed++
  }
  return changed
}

/** An interruption leaves the old text or the new one. A link stays a link. */
async function replaceFile(file: string, text: string): Promise<void> {
  const real = await realpath(file)
  const temporary = path.join(path.dirname(real), `.${path.basename(real)}.${process.pid}`)
  await writeFile(temporary, text)
  await rename(temporary, real)
}

/**
 * Whether an issue's file is one of `paths` or below one; they count from the current folder, or from the content root.
 * @throws {CliError} naming the first path at which there is nothing: all seems well with what is misspelt.
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

/** What makes a file's path one from the current folder, as terminals and editors link it. */
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
    const errors = issues.filter(({ severity }) => severity === 'error').length
    printError(`${count(errors, 'error')}, ${count(issues.length - errors, 'warning')}`)
  }
}

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`
