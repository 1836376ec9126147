/**
 * Proves the project: `npm test` runs every step, `npm test -- unit e2e` some. Prints one line a step and ends with
 * `N passed, N failed`; exits 1 on any failure.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JSONReport, JSONReportSuite } from 'playwright/types/testReporter'
import { ensureBrowser, findProgram, installPackages } from './programs'

const root = path.resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(path.join(tmpdir(), 'verify-'))

interface Count {
  passed: number
  failed: number
  skipped: number
}

/** What failed, for the end: a long run's own report is far up by then. */
const failures: string[] = []

/** Runs one of the project's programs in the foreground; true when it ended well. */
function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return status === 0
}

const single = (ok: boolean): Count => ({ passed: Number(ok), failed: Number(!ok), skipped: 0 })

/** A runner that ended badly without naming a failed test (a crash, a file that does not compile) is one failure. */
function total(ok: boolean, count: () => Count): Count {
  try {
    const counted = count()
    return ok || counted.failed > 0 ? counted : { ...counted, failed: 1 }
  } catch {
    return single(false)
  }
}

/** The part of Vitest's report that is read here. */
interface UnitReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[]
}

function runUnit(): Count {
  const file = path.join(scratch, 'unit.json')
  const ok = run('npx', [
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return total(ok, () => {
    const report: UnitReport = JSON.parse(readFileSync(file, 'utf8'))
    for (const { name, assertionResults } of report.testResults) {
      for (const { status, fullName } of assertionResults) {
        if (status === 'failed') failures.push(`${path.relative(root, name)} ${fullName}`)
      }
    }
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    }
  })
}

function listFailures(suites: readonly JSONReportSuite[] = []): string[] {
  return suites.flatMap(({ specs, suites: inner }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
    ...listFailures(inner),
  ])
}

function runJourneys(): Count {
  const missing = [
    ['redis-server', 'redis-server'],
    ['nginx', 'nginx-light'],
  ].filter(([program]) => program && !findProgram(program))
  if (missing.length > 0) installPackages(...missing.map(([, name]) => name ?? ''))
  const env = { PORTAL_BROWSER: ensureBrowser() }
  const built = run('npx', ['tsx', 'lib/cli/main.ts', 'build'])
  if (!built) return single(false)
  const ok = run('npx', ['playwright', 'test', '--config', 'e2e/playwright.config.ts'], env)
  return total(ok, () => {
    const file = path.join(root, 'test-results/e2e.json')
    const { stats, suites }: JSONReport = JSON.parse(readFileSync(file, 'utf8'))
    failures.push(...listFailures(suites))
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }
  })
}

const steps: [name: string, run: () => Count][] = [
  ['format and lint', () => single(run('npx', ['biome', 'check', '.']))],
  [
    'types',
    () =>
      single(
        run('npx', ['next', 'typegen']) &&
          run('npx', ['tsc', '--noEmit', '--incremental', 'false']),
      ),
  ],
  ['unit', runUnit],
  ['content', () => single(run('npx', ['tsx', 'lib/cli/main.ts', 'check']))],
  ['e2e', runJourneys],
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some(([step]) => step === name))
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}; there are: ${steps.map(([s]) => s).join(', ')}.`,
  )
  process.exit(2)
}

const sum: Count = { passed: 0, failed: 0, skipped: 0 }
for (const [name, step] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n== ${name}`)
  const named = failures.length
  const count = step()
  if (count.failed > 0 && failures.length === named) failures.push(name)
  for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += count[key]
  console.log(
    `== ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`,
  )
}
rmSync(scratch, { recursive: true, force: true })
for (const failure of failures) console.log(`failed: ${failure}`)
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`)
process.exit(sum.failed > 0 ? 1 : 0)
