import path from 'node:path'
import type { Command } from 'commander'
import { countFrom, createProgress, formatExamples, print } from '@/lib/cli'
import { getEnv } from '@/lib/env'
import type { Fault, FaultKind } from '@/lib/markdown/measure'
import { getPercentile } from '../figures'

/** Damage of one record. */
interface Found extends Fault {
  file: string
}

/** The report of `portal measure`. */
export interface MeasureReport {
  records: number
  /** Files that hold no usable record; `portal check` names them. */
  unusable: number
  formulas: number
  decode: { totalMs: number; p95Ms: number }
  found: Found[]
}

/** Decodes, parses and sets every answer below the content root `folder`. */
async function measureFolder(
  folder: string,
  onProgress: (done: number) => void,
): Promise<MeasureReport> {
  const { listRecordFiles, loadRecordFile } = await import('@/lib/content')
  const { measureAnswer } = await import('@/lib/markdown/measure')
  const report: MeasureReport = {
    records: 0,
    unusable: 0,
    formulas: 0,
    decode: { totalMs: 0, p95Ms: 0 },
    found: [],
  }
  const times: number[] = []
  for await (const { file } of listRecordFiles(folder, () => report.unusable++)) {
    const record = loadRecordFile(folder, file)?.record
    if (!record) {
      report.unusable++
      continue
    }
    const { faults, formulas, decodeMs } = measureAnswer(record.front.answer)
    report.records++
    report.formulas += formulas
    report.found.push(...faults.map((fault) => ({ ...fault, file })))
    times.push(decodeMs)
    onProgress(report.records)
  }
  report.decode.totalMs = times.reduce((sum, ms) => sum + ms, 0)
  report.decode.p95Ms = getPercentile(times, 0.95)
  return report
}

/** The report as lines: records and occurrences of each kind, the first `examples` of them, times. */
function formatMeasure(
  { records, unusable, formulas, decode, found }: MeasureReport,
  kinds: Readonly<Record<FaultKind, string>>,
  examples: number,
): string {
  const lines = [`${records} records, ${formulas} formulas`]
  if (unusable > 0) lines.push(`${unusable} files without a usable record: see \`portal check\``)
  lines.push('records  times  of')
  for (const [kind, meaning] of Object.entries(kinds)) {
    const those = found.filter((fault) => fault.kind === kind)
    const files = new Set(those.map(({ file }) => file)).size
    lines.push(`${String(files).padStart(7)}  ${String(those.length).padStart(5)}  ${meaning}`)
    for (const { file, excerpt } of those.slice(0, examples)) {
      lines.push(`                ${file}: ${excerpt.replace(/\s+/g, ' ')}`)
    }
  }
  lines.push(`decoding ${decode.totalMs.toFixed(0)} ms in all, p95 ${decode.p95Ms.toFixed(2)} ms`)
  return lines.join('\n')
}

/** `portal measure`: what readers of a content folder get, in numbers. */
export function addMeasureCommand(program: Command): void {
  program
    .command('measure')
    .description('Read every answer as a page would and count what would be damaged.')
    .argument('[folder]', 'content root that holds `learn/` (default: CONTENT_DIR)')
    .option('--examples <N>', 'list the first N of each kind', countFrom(0), 0)
    .option('--json', 'print the whole report as JSON')
    .addHelpText('after', formatExamples('npm run portal -- measure ../records --examples 5'))
    .action(async (folder: string | undefined, options: { examples: number; json?: true }) => {
      const { faultKinds } = await import('@/lib/markdown/measure')
      const progress = createProgress('records')
      const root = folder === undefined ? getEnv().CONTENT_DIR : path.resolve(folder)
      const report = await measureFolder(root, progress.update)
      progress.end()
      print(
        options.json
          ? JSON.stringify(report, null, 2)
          : formatMeasure(report, faultKinds, options.examples),
      )
    })
}
