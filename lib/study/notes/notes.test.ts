import { describe, expect, test } from 'vitest'
import { listRecordFiles, loadRecordFile } from '@/lib/content'
import { needsCorpus, sampleCorpus } from '@/lib/testing/needs'
import { buildNote } from './build-note'
import { formatAnkiFile } from './format'
import { formatCsv } from './format-csv'
import type { Note } from './note'
import { readImportFile, readRows } from './test-import'

const origin = 'https://learn.example'

function note(question: string, answer: string, topics: string[] = []): Note {
  return buildNote({ subject: 'physics', slug: 'a-b', front: { question, answer } }, topics, origin)
}

const awkward = [
  note('What is "work"?', 'Force times way: $W = F \\cdot s$, said "joule".', ['energy']),
  note('#1 in a list?', 'A line\\n\\n# not a comment\\n\\n```\\na\\tb\\n```'),
  note('a\tb < c & d', '- one\\n- two "x"'),
  note('=SUM(A1)', '+1'),
]

describe('the Anki file', () => {
  test('says by headers how it is to be read', () => {
    const { headers } = readImportFile(formatAnkiFile('Portal::Physics', awkward))
    expect(Object.fromEntries(headers)).toEqual({
      separator: 'tab',
      html: 'true',
      notetype: 'Basic',
      deck: 'Portal::Physics',
      'tags column': '3',
    })
  })

  test('has one line for each note, whatever is in it', () => {
    const file = formatAnkiFile('Physics', awkward)
    expect(file.trimEnd().split('\n')).toHaveLength(5 + awkward.length)
    const { notes } = readImportFile(file)
    expect(notes.map(([front]) => front)).toEqual([
      'What is "work"?',
      '#1 in a list?',
      'a b &lt; c &amp; d',
      '=SUM(A1)',
    ])
    expect(notes[0]).toEqual([
      'What is "work"?',
      String.raw`<p>Force times way: \(W = F \cdot s\), said "joule".</p><p><a href="https://learn.example/learn/physics/questions/a-b">https://learn.example/learn/physics/questions/a-b</a></p>`,
      'physics energy',
    ])
  })
})

describe('the CSV file', () => {
  test('has a row for each note below its head', () => {
    const rows = readRows(formatCsv(awkward).replace(/^\ufeff/, ''), ',')
    expect(rows).toHaveLength(1 + awkward.length)
    expect(rows[0]).toEqual(['question', 'answer', 'address', 'tags'])
    expect(rows[1]?.[0]).toBe('What is "work"?')
    expect(rows[1]?.[3]).toBe('physics energy')
  })

  test('gives a spreadsheet nothing to run', () => {
    const [, , , , row] = readRows(formatCsv(awkward).replace(/^\ufeff/, ''), ',')
    expect(row?.slice(0, 2)).toEqual(["'=SUM(A1)", "'+1"])
  })
})

const everyRecord = { timeout: 600_000, ...needsCorpus }

test('every real record is one note that Anki reads whole', everyRecord, async () => {
  const notes: Note[] = []
  for await (const { file } of listRecordFiles(sampleCorpus, () => undefined)) {
    const record = loadRecordFile(sampleCorpus, file)?.record
    if (record) notes.push(buildNote(record, [], origin))
  }
  const imported = readImportFile(formatAnkiFile('Everything', notes))
  expect(notes.length).toBeGreaterThan(0)
  expect(imported.notes).toHaveLength(notes.length)
  const faults = imported.notes.filter(
    ([front, back, tags, ...rest]) =>
      !front || !back || !tags || rest.length > 0 || /[\n\r\t]/.test(front + back + tags),
  )
  expect(faults).toEqual([])
  expect(readRows(formatCsv(notes).slice(1), ',')).toHaveLength(1 + notes.length)
})
