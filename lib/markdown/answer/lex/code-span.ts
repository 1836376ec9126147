import { lineStart } from './line-start'
import type { Source } from './source'

/** A span longer than this is two stray backticks. */
const LONGEST = 400

/** A run of backticks. */
export interface TickRun {
  start: number
  end: number
  /** Start of the next run of the same length, -1 when there is none. */
  next: number
}

/** Every run of backticks by its start, each linked to the next run of its length. */
export function listTickRuns(raw: string): Map<number, TickRun> {
  const runs: TickRun[] = []
  for (let at = raw.indexOf('`'); at >= 0; at = raw.indexOf('`', at)) {
    const start = at
    while (raw[at] === '`') at++
    runs.push({ start, end: at, next: -1 })
  }
  const nearest = new Map<number, number>()
  const byStart = new Map<number, TickRun>()
  for (const run of runs.reverse()) {
    const length = run.end - run.start
    run.next = nearest.get(length) ?? -1
    nearest.set(length, run.start)
    byStart.set(run.start, run)
  }
  return byStart
}

/**
 * Where the code span that `run` opens ends, -1 when the run is literal: it stands between a letter
 * and a lower-case letter (an apostrophe), no equal run follows, or what lies between is too long,
 * holds a blank line, or crosses into another list item or heading.
 */
export function codeSpanEnd(source: Source, run: TickRun): number {
  const { raw } = source
  const length = run.end - run.start
  if (run.next < 0 || run.next - run.end > LONGEST) return -1
  const before = source.charBefore(run.start)
  if (length === 1 && /[A-Za-zÀ-ɏ]/.test(before) && /[a-z]/.test(raw.charAt(run.end))) return -1
  for (let at = run.end; at < run.next; ) {
    const broken = source.breakLength(at)
    if (broken > 0) {
      const next = lineStart(source, at + broken)
      if (next === 'blank' || next === 'marker' || next === 'heading') return -1
    }
    at += broken || 1
  }
  return run.next + length
}
