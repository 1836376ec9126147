import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptedReasons, reasons } from '@/lib/testing/needs'
import { countRun, readJourneyReport, readUnitReport } from './count'
import { summarize } from './report'
import { getDaySeed, getVariation } from './variation'

describe('the end of a run', () => {
  const skip = (test: string, reason: string) => ({
    passed: 1,
    failed: [],
    skipped: [{ test, reason }],
  })

  it('counts, and names each reason of a skip once', () => {
    const counts = [
      skip('a.test.ts one', reasons.corpus),
      skip('b.test.ts two', reasons.corpus),
      { passed: 3, failed: ['c.test.ts three'], skipped: [] },
    ]
    expect(summarize(counts)).toEqual({
      isSound: false,
      lines: [
        `skipped 2: ${reasons.corpus}`,
        '  a.test.ts one',
        '  b.test.ts two',
        'failed: c.test.ts three',
        '',
        '5 passed, 1 failed, 2 skipped',
      ],
    })
  })

  it.each([
    [reasons.corpus, true],
    [reasons.root, true],
    [reasons.program('nginx'), false],
    ['no reason given', false],
  ])('with accepted reasons alone, a skip for "%s" is sound: %s', (reason, isSound) => {
    expect(summarize([skip('a', reason)])).toMatchObject({ isSound: true })
    const end = summarize([skip('a', reason)], acceptedReasons)
    expect(end.isSound).toBe(isSound)
    expect(end.lines.at(-1)).toBe(`1 passed, ${isSound ? 0 : 1} failed, 1 skipped`)
  })
})

describe('reports of the runners', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reports-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (report: unknown) => {
    const file = path.join(folder, 'report.json')
    writeFileSync(file, JSON.stringify(report))
    return file
  }

  it("Vitest's: a skipped test says why, or that it does not", () => {
    const file = write({
      testResults: [
        {
          name: path.resolve('lib/a.test.ts'),
          assertionResults: [
            { status: 'passed', fullName: 'one', meta: {} },
            { status: 'failed', fullName: 'two', meta: {} },
            { status: 'skipped', fullName: 'three', meta: { reason: 'because' } },
            { status: 'todo', fullName: 'four', meta: {} },
          ],
        },
      ],
    })
    expect(readUnitReport(file)).toEqual({
      passed: 1,
      failed: ['lib/a.test.ts two'],
      skipped: [
        { test: 'lib/a.test.ts three', reason: 'because' },
        { test: 'lib/a.test.ts four', reason: 'no reason given' },
      ],
    })
  })

  it("Playwright's: one that passed at its second try has failed", () => {
    const spec = (title: string, status: string, description?: string) => ({
      title,
      file: 'a.spec.ts',
      line: 7,
      tests: [{ status, annotations: description ? [{ type: 'skip', description }] : [] }],
    })
    const file = write({
      errors: [],
      suites: [
        {
          specs: [spec('one', 'expected'), spec('two', 'flaky')],
          suites: [{ specs: [spec('three', 'skipped', 'because'), spec('four', 'unexpected')] }],
        },
      ],
    })
    expect(readJourneyReport(file)).toEqual({
      passed: 1,
      failed: ['e2e/a.spec.ts:7 two', 'e2e/a.spec.ts:7 four'],
      skipped: [{ test: 'e2e/a.spec.ts:7 three', reason: 'because' }],
    })
  })

  it('a runner that leaves no report, or fails without naming a test, is one failure', () => {
    const sound = { passed: 2, failed: [], skipped: [] }
    expect(countRun('unit', false, () => sound).failed).toEqual(['unit'])
    expect(countRun('unit', true, () => sound)).toBe(sound)
    const missing = () => readUnitReport(path.join(folder, 'missing.json'))
    expect(countRun('unit', true, missing).failed).toEqual(['unit'])
  })
})

describe('the surrounding of the unit tests', () => {
  it('follows from its seed, and is another one on the next day', () => {
    expect(getVariation(3)).toEqual(getVariation(3))
    const seed = getDaySeed(new Date('2026-11-30T23:59:59Z'))
    expect(getDaySeed(new Date('2026-11-30T00:00:00Z'))).toBe(seed)
    expect(getDaySeed(new Date('2026-12-01T00:00:00Z'))).toBe(seed + 1)
    expect(getVariation(seed).env).not.toEqual(getVariation(seed + 1).env)
  })

  it('is the plain one for seed 0', () => {
    expect(getVariation(0)).toEqual({ seed: 0, env: { TZ: 'UTC' }, workers: 2 })
  })
})
