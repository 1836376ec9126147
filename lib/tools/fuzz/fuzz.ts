import { makeFiles } from './inputs'
import { judgeFile } from './judge-file'

/** A file that came out wrong. */
export interface FuzzFinding {
  /** Its number in the run of its seed. */
  run: number
  fault: string
  source: string
}

/** The result of a run of the fuzzer. */
export interface FuzzReport {
  findings: FuzzFinding[]
  /** Files that took longest for their size: microseconds a byte, and how many times as long twice as much takes. */
  slowest: { run: number; perByte: number; doubled: number }[]
}

/** Files that are timed again at twice their size. */
const timedAgain = 10
/** Files shorter than this are measured by what surrounds the answer, not by it. */
const shortest = 600

/**
 * Takes `runs` made-up files through every output.
 * @param onProgress called with the number of those done.
 */
export async function fuzz(
  seed: number,
  runs: number,
  onProgress: (done: number) => void,
): Promise<FuzzReport> {
  const findings: FuzzFinding[] = []
  const times: { run: number; source: string; ms: number }[] = []
  for (const [run, source] of makeFiles(seed, runs).entries()) {
    const begun = performance.now()
    for (const fault of await judge(source)) findings.push({ run, fault, source })
    times.push({ run, source, ms: performance.now() - begun })
    if (run % 500 === 499) onProgress(run + 1)
  }
  const perByte = ({ source, ms }: (typeof times)[number]) => (ms * 1000) / source.length
  const candidates = times
    .filter(({ source }) => source.length >= shortest)
    .sort((a, b) => perByte(b) - perByte(a))
    .slice(0, timedAgain)
  const slowest: FuzzReport['slowest'] = []
  for (const one of candidates) {
    const [single, double] = [await time(one.source), await time(doubleAnswer(one.source))]
    slowest.push({
      run: one.run,
      perByte: (single * 1000) / one.source.length,
      doubled: double / single,
    })
  }
  return { findings, slowest }
}

async function judge(source: string): Promise<string[]> {
  try {
    return await judgeFile(source)
  } catch (error) {
    return [`throws: ${error instanceof Error ? (error.stack ?? error.message) : error}`]
  }
}

/** The shortest of three runs, in ms. */
async function time(source: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let n = 0; n < 3; n++) {
    const begun = performance.now()
    await judge(source)
    best = Math.min(best, performance.now() - begun)
  }
  return best
}

/** The same file with its answer twice. */
const doubleAnswer = (source: string) =>
  source.replace(/^answer: "(.*)"$/m, (_, answer: string) => `answer: "${answer}${answer}"`)
