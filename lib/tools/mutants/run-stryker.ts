import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CliError, projectRoot } from '@/lib/cli'
import { type Report, reportSchema } from './summarize'

/**
 * The releases that `npm exec` fetches when they are asked for, into npm's own cache: as dependencies they would make
 * every installation 100 MB larger. Stryker's last that run on Node 20; Vitest's own release is the project's.
 */
const packages = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1']

export interface Run {
  /** The room whose tests judge, such as `lib/content`. */
  room: string
  /** Files that are mutated, relative to the project. */
  files: readonly string[]
  /** The part of the mutants that is run, from 0 to 1, and what it is drawn by. */
  share: number
  seed: number
  concurrency: number
}

/** Stryker's configuration. `folder` is a temporary one of this run. */
function configure({ room, files, share, seed, concurrency }: Run, folder: string): object {
  const isWhole = share === 1
  const cache = path.join(projectRoot, 'node_modules/.cache/mutants')
  return {
    testRunner: 'vitest',
    plugins: [
      '@stryker-mutator/vitest-runner',
      path.join(projectRoot, 'lib/tools/mutants/plugin.mjs'),
    ],
    mutate: files,
    // Tests are those of the room that import the mutated file, however deep, and reach the mutant.
    vitest: { configFile: 'lib/tools/mutants/vitest.config.ts', dir: room, related: true },
    coverageAnalysis: 'perTest',
    ignorers: ['texts'],
    checkers: isWhole ? [] : ['sample'],
    mutants: { share, seed },
    // A sample is not resumed: a mutant that was not drawn would count as one that does not compile.
    incremental: isWhole,
    incrementalFile: path.join(cache, `${room.replaceAll('/', '-')}.json`),
    concurrency,
    // A mutant that never ends is mostly found by how often it runs; the rest wait on a machine that may be busy.
    timeoutMS: 20_000,
    timeoutFactor: 4,
    // Outside the project: Vite transforms nothing below node_modules.
    tempDirName: path.join(folder, 'sandbox'),
    ignorePatterns: ['/public', '/docs', '/.data', '/bench-results', '/screenshots'],
    // Its types are not checked, so no file is rewritten for the compiler.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: path.join(folder, 'report.json') },
    allowEmpty: true,
  }
}

/**
 * Mutates files and runs the tests of their room against each mutant. Stryker writes its progress to standard error;
 * nothing but its cache remains.
 * @throws {CliError} when Stryker ends without a report, as it does where a test fails without any mutant.
 */
export async function runStryker(run: Run): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutants-'))
  try {
    const configuration = path.join(folder, 'stryker.json')
    writeFileSync(configuration, JSON.stringify(configure(run, folder)))
    mkdirSync(path.join(projectRoot, 'node_modules/.cache/mutants'), { recursive: true })
    const vitest = JSON.parse(
      readFileSync(path.join(projectRoot, 'node_modules/vitest/package.json'), 'utf8'),
    ) as { version: string }
    const fetched = [...packages, `vitest@${vitest.version}`].map((name) => `--package=${name}`)
    const child = spawn(
      'npm',
      ['exec', '--yes', ...fetched, '--', 'stryker', 'run', configuration],
      { cwd: projectRoot, stdio: ['ignore', 2, 2] },
    )
    await once(child, 'exit')
    const report = path.join(folder, 'report.json')
    if (!existsSync(report)) {
      throw new CliError(
        `Stryker gave no report: its last lines say why, and ${run.room}'s own tests must pass.`,
      )
    }
    return reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
