import { redirectsFile } from '@/lib/catalog'
import { decodeRecord, type Issue, type Problem, readContentFile } from '@/lib/content'
import type { Corpus } from './corpus'
import { placeFindings } from './lint-record'
import { Findings, type Place, type RecordFacts } from './rule'
import { corpusRules, redirectRules } from './rules'

/** Runs the rules that compare records. Files with findings are read again, for lines and columns. */
export function checkCorpus(root: string, corpus: Corpus): Issue[] {
  const ofRedirects = corpus.redirects.flatMap((redirect) =>
    redirectRules.flatMap((rule): Issue[] => {
      const problem = rule.check(redirect, corpus)
      return problem ? [{ file: redirectsFile, line: redirect.line, column: 1, ...problem }] : []
    }),
  )
  const ofRecords = corpus.records.flatMap((record) => {
    const findings = compareRecord(record, corpus)
    const read = findings.length > 0 ? readContentFile(root, record.file) : undefined
    return read && 'source' in read ? placeAll(record.file, read.source, findings) : []
  })
  return [...ofRedirects, ...ofRecords]
}

/** Issues of one record compared with all others. @param facts of the record, as `source` has it. */
export function compareSource(facts: RecordFacts, source: Uint8Array, corpus: Corpus): Issue[] {
  return placeAll(facts.file, source, compareRecord(facts, corpus))
}

function compareRecord(record: RecordFacts, corpus: Corpus): [Problem, Place][] {
  const findings = new Findings()
  for (const rule of corpusRules) rule.check(record, corpus, findings.report)
  return findings.all
}

function placeAll(file: string, source: Uint8Array, findings: [Problem, Place][]): Issue[] {
  return placeFindings(file, source, findings, () => decodeRecord(file, source).record)
}
