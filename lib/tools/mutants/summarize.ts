import { z } from 'zod'

const position = z.object({ line: z.number(), column: z.number() })

/** The part of Stryker's report that is read here. */
export const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.string(),
      mutants: z.array(
        z.object({
          mutatorName: z.string(),
          replacement: z.string().optional(),
          status: z.string(),
          location: z.object({ start: position, end: position }),
        }),
      ),
    }),
  ),
})

export type Report = z.infer<typeof reportSchema>

export interface Summary {
  /** Mutants that a test noticed, by failing or by never ending. */
  killed: number
  /** Mutants that were run, or that no test reaches. */
  total: number
  /** Killed of total in percent; 100 if there is no mutant. */
  score: number
  /** The others, in order: `file:line:column  code → replacement`. */
  survivors: string[]
}

const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 70 ? `${line.slice(0, 45)} … ${line.slice(-20)}` : line
}

function getCode(
  source: string,
  { start, end }: Report['files'][string]['mutants'][number]['location'],
) {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n')
}

/** The score and the survivors. Mutants that are ignored, were not drawn or break the code itself do not count. */
export function summarize({ files }: Report): Summary {
  const survivors: string[] = []
  let killed = 0
  for (const [file, { source, mutants }] of Object.entries(files)) {
    for (const { status, location, replacement = '', mutatorName } of mutants) {
      if (status === 'Killed' || status === 'Timeout') killed++
      if (status !== 'Survived' && status !== 'NoCoverage') continue
      const place = `${file}:${location.start.line}:${location.start.column}`
      const change = `${shorten(getCode(source, location))} → ${shorten(replacement) || mutatorName}`
      survivors.push(`${place}  ${change}${status === 'NoCoverage' ? '  (no test runs it)' : ''}`)
    }
  }
  const total = killed + survivors.length
  return { killed, total, score: total === 0 ? 100 : (100 * killed) / total, survivors }
}
