/** Times of one measure, in milliseconds. */
export interface Sample {
  median: number
  p95: number
}

/** Runs `work` with each argument in turn, after a tenth of them to warm up. */
export async function sample<Argument>(
  given: readonly Argument[],
  work: (argument: Argument) => unknown,
): Promise<Sample> {
  for (const argument of given.slice(0, Math.ceil(given.length / 10))) await work(argument)
  const times: number[] = []
  for (const argument of given) {
    const begun = performance.now()
    await work(argument)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

/** How long `work` takes once, in milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
