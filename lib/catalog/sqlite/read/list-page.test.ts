import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Database } from '../store/database'
import { tables } from '../store/tables'
import { growBlock, longList } from '../write/blocks'
import { getListPage, pageSize } from './list-page'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'list-page-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('pages of a list of several blocks hold each of its questions once, in its order', () => {
  const total = 2 * longList + 30
  const db = new Database(path.join(folder, 'catalog.sqlite'))
  db.exec(tables)
  db.exec("INSERT INTO subject (id, slug, title) VALUES (1, 'physics', 'Physics')")
  db.transaction('immediate', () => {
    for (let n = 1; n <= total; n++) {
      db.run(
        `INSERT INTO record (n, subject, slug, id, date, title, description, keywords, name, answer,
            status, no_index, question)
          VALUES (?1, 1, 'q-' || ?1, ?1, '2026-01-02', '', '', '', '', '', 'published', 0, ?1)`,
        n,
      )
      db.run('INSERT INTO listing VALUES (4, 0, ?1, ?1)', n)
      growBlock(db, 4, { key: 0, tie: n }, n)
    }
  })
  const blocks = db.get<{ count: number }>('SELECT count(*) AS count FROM block')?.count
  expect(blocks).toBeGreaterThan(2)
  const pages = Math.ceil(total / pageSize)
  const read = Array.from({ length: pages }, (_, at) => getListPage(db, 4, total, at + 1))
  expect(read.flatMap((page) => page?.items.map(({ id }) => id))).toEqual(
    Array.from({ length: total }, (_, at) => at + 1),
  )
  expect(getListPage(db, 4, total, 0)).toBeUndefined()
  expect(getListPage(db, 4, total, pages + 1)).toBeUndefined()
  db.close()
})
