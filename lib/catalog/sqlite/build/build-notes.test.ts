import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decodeRecord } from '@/lib/content'
import { createRecordRow } from '../../model/rows'
import { Database } from '../store/database'
import { tables } from '../store/tables'
import { insertEntries } from '../write/insert-entries'
import { BuildNotes } from './build-notes'
import { derive, publishRecords } from './derive'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-notes-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const keywords = ['Tides, moon, gravity', 'tide, Moon', 'moon, gravity, tides', 'Moon']

/** What a build derives when it remembers so many keywords. */
async function listDerived(mostKnown: number | undefined): Promise<unknown[]> {
  const db = new Database(path.join(folder, `${mostKnown}.sqlite`))
  db.exec(tables)
  db.exec('CREATE TABLE search_text (n INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  db.run('INSERT INTO subject (id, slug, title) VALUES (1, ?, ?)', 'physics', 'Physics')
  const notes = new BuildNotes(db, mostKnown)
  for (const [index, list] of keywords.entries()) {
    const n = index + 1
    const source = [
      ...[
        '---',
        `id: ${n}`,
        `date: 2026-01-0${n}`,
        `title: Question ${n}`,
        `question: Question ${n}`,
      ],
      ...[
        `answer: Answer ${n}.`,
        'subject: Physics',
        'seo:',
        `  page_keywords: ${list}`,
        '---',
        '',
      ],
    ].join('\n')
    const slug = `question-${n}`
    const { record } = decodeRecord(`learn/physics/${slug}.md`, Buffer.from(source))
    if (!record) throw new Error('The record is broken.')
    const row = await createRecordRow(record)
    const file = { file: record.file, subject: 'physics', slug, mtimeMs: 0, ctimeMs: 0, size: 0 }
    insertEntries(db, [
      { n, subject: 1, file, readAt: 0, row, text: '', issues: [], hash: record.hash },
    ])
    notes.add(n, row)
  }
  notes.write()
  publishRecords(db, new Date('2026-02-01T00:00:00Z'))
  derive(db)
  const derived = ['topic', 'keyword', 'subject_topic', 'listing'].map((table) =>
    db.all(`SELECT * FROM ${table}`),
  )
  db.close()
  return derived
}

test('keywords that were forgotten and met again are the same topics', async () => {
  const derived = await listDerived(undefined)
  const [topics] = derived
  expect(topics).toEqual([
    { id: 1, key: 'gravity', slug: 'gravity', title: 'gravity', count: 2 },
    { id: 2, key: 'moon', slug: 'moon', title: 'Moon', count: 4 },
    { id: 3, key: 'tide', slug: 'tides', title: 'Tides', count: 3 },
  ])
  expect(await listDerived(1)).toEqual(derived)
})
