import type { Count } from './count'

/** Skipped tests that are named for each reason; the others are counted. */
const named = 5

/**
 * The end of a run: what failed, what was skipped once per reason, and `N passed, N failed`.
 * @param accepted reasons that do not count against the run; undefined accepts all.
 * @returns its lines and whether all is well.
 */
export function summarize(
  counts: readonly Count[],
  accepted?: ReadonlySet<string>,
): { lines: string[]; isSound: boolean } {
  const skipped = new Map<string, string[]>()
  for (const { test, reason } of counts.flatMap((count) => count.skipped)) {
    skipped.set(reason, [...(skipped.get(reason) ?? []), test])
  }
  const refused = [...skipped.keys()].filter((reason) => accepted && !accepted.has(reason))
  const failed = [
    ...counts.flatMap((count) => count.failed),
    ...refused.map((reason) => `skipped, which is not accepted here: ${reason}`),
  ]
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const total = [...skipped.values()].reduce((sum, tests) => sum + tests.length, 0)
  return {
    lines: [
      ...[...skipped].flatMap(([reason, tests]) => [
        `skipped ${tests.length}: ${reason}`,
        ...tests.slice(0, named).map((test) => `  ${test}`),
        ...(tests.length > named ? [`  and ${tests.length - named} more`] : []),
      ]),
      ...failed.map((failure) => `failed: ${failure}`),
      '',
      `${passed} passed, ${failed.length} failed${total > 0 ? `, ${total} skipped` : ''}`,
    ],
    isSound: failed.length === 0,
  }
}
