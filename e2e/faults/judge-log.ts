/** The fields of a line of pino's log that are read here. */
interface Line {
  level: number
  time: string
  msg?: string
  cause?: string
}

/** Level of warnings in pino's numbers. */
const warning = 40

/** Lines of one cause may be so close together, in ms: a second, less what rounding and a clock's steps take. */
const shortest = 950

/** Lines that the start prints, before and beside the log. */
const plain =
  /^(?:ready http|indexed \d+ records|building the (?:application|catalog)|built in|✓ |\s*$)/

/**
 * Judges what a server printed: each line is one of the log, and warnings of one cause are a second apart.
 * @returns sentences for what does not hold, and the number of warnings and errors.
 */
export function judgeLog(output: string): { faults: string[]; warnings: number } {
  const faults = new Set<string>()
  const last = new Map<string, number>()
  let warnings = 0
  for (const text of output.split('\n')) {
    const line = parseLine(text)
    if (!line) {
      if (!plain.test(text)) faults.add(`log: not a line of JSON: ${text.slice(0, 160)}`)
      continue
    }
    if (line.level < warning) continue
    warnings++
    const key = `${line.msg ?? ''} (${line.cause ?? 'no cause'})`
    const before = last.get(key)
    if (before !== undefined && Math.abs(Date.parse(line.time) - before) < shortest) {
      faults.add(`log: more than a line a second: ${key}`)
    }
    last.set(key, Date.parse(line.time))
  }
  return { faults: [...faults], warnings }
}

function parseLine(text: string): Line | undefined {
  if (!text.startsWith('{')) return undefined
  try {
    return JSON.parse(text) as Line
  } catch {
    return undefined
  }
}
