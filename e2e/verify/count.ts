import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { JSONReport, JSONReportSuite } from 'playwright/types/testReporter'

const root = path.resolve(import.meta.dirname, '../..')

/** The result of a step. */
export interface Count {
  passed: number
  /** Tests that failed, named for the end of the run: a long run's own report is far up by then. */
  failed: string[]
  /** Tests that were not run, with the reason. */
  skipped: { test: string; reason: string }[]
}

/** The count of a step that is one program: `name` stands for it where it fails. */
export const countOne = (name: string, ok: boolean): Count => ({
  passed: Number(ok),
  failed: ok ? [] : [name],
  skipped: [],
})

/** A runner that ended badly without naming a failed test (a crash, a file that does not compile) is one failure. */
export function countRun(name: string, ok: boolean, read: () => Count): Count {
  try {
    const count = read()
    return ok || count.failed.length > 0 ? count : { ...count, failed: [name] }
  } catch (error) {
    console.error(`${name} left no report: ${error}`)
    return countOne(name, false)
  }
}

/** The part of Vitest's report that is read here. */
interface UnitReport {
  testResults: {
    name: string
    assertionResults: { status: string; fullName: string; meta: { reason?: string } }[]
  }[]
}

/** Reads a report of Vitest's JSON reporter. A test that says nothing of its reason is skipped for `no reason given`. */
export function readUnitReport(file: string): Count {
  const { testResults }: UnitReport = JSON.parse(readFileSync(file, 'utf8'))
  const count: Count = { passed: 0, failed: [], skipped: [] }
  for (const { name, assertionResults } of testResults) {
    for (const { status, fullName, meta } of assertionResults) {
      const test = `${path.relative(root, name)} ${fullName}`
      if (status === 'passed') count.passed++
      else if (status === 'failed') count.failed.push(test)
      else count.skipped.push({ test, reason: meta.reason ?? 'no reason given' })
    }
  }
  return count
}

/** Reads a report of Playwright's JSON reporter. A test that passed at the second try has failed. */
export function readJourneyReport(file: string): Count {
  const { suites, errors }: JSONReport = JSON.parse(readFileSync(file, 'utf8'))
  const count: Count = {
    passed: 0,
    failed: errors.map(({ message }) => message ?? 'an error'),
    skipped: [],
  }
  const add = (suite: JSONReportSuite) => {
    for (const spec of suite.specs) {
      const test = `e2e/${spec.file}:${spec.line} ${spec.title}`
      for (const { status, annotations } of spec.tests) {
        if (status === 'expected') count.passed++
        else if (status !== 'skipped') count.failed.push(test)
        else {
          const reason = annotations.find(({ type }) => type === 'skip')?.description
          count.skipped.push({ test, reason: reason ?? 'no reason given' })
        }
      }
    }
    for (const inner of suite.suites ?? []) add(inner)
  }
  for (const suite of suites) add(suite)
  return count
}
