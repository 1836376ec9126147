import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frontMatterSchema, getVisibility, publicCondition, type Timing } from '@/lib/content'
import { listId, listIdSql, newestKey, newestKeySql } from '../../model/list-key'
import { Database } from '../store/database'

let db: Database

beforeAll(() => {
  db = new Database(':memory:')
  db.exec(
    `CREATE TABLE record (status TEXT NOT NULL, publish_at TEXT, expire_at TEXT, date TEXT, id INTEGER)`,
  )
})

afterAll(() => db.close())

/** What an expression of SQL gives for a record. */
function evaluate(
  expression: string,
  {
    status = 'published',
    publish_at = null,
    expire_at = null,
    date = null,
    id = null,
  }: Partial<Timing & { date: string | null; id: number | null }>,
  ...values: string[]
): unknown {
  db.exec('DELETE FROM record')
  db.run('INSERT INTO record VALUES (?, ?, ?, ?, ?)', status, publish_at, expire_at, date, id)
  return db.get<{ value: unknown }>(`SELECT ${expression} AS value FROM record`, ...values)?.value
}

/** Instants so near to one another that many are equal or a millisecond apart, and the ends of what can be written. */
const written = fc.oneof(
  fc.integer({ min: -2, max: 2 }).map((by) => new Date(Date.UTC(2026, 10, 22) + by).toISOString()),
  fc.constantFrom(
    '0000-01-01',
    '2026-11-22',
    '2026-11-22T01:00+01:00',
    '9999-12-31T23:59:59.999Z',
    '9999-12-31T23:59-14:00',
    '0000-01-01T00:00+14:00',
  ),
)
const moment = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((by) => new Date(Date.UTC(2026, 10, 22) + by)),
  fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
)

describe('who sees a record', () => {
  const schema = frontMatterSchema.pick({ status: true, publish_at: true, expire_at: true })
  const fields = fc.record(
    { status: fc.constantFrom('draft', 'published'), publish_at: written, expire_at: written },
    { requiredKeys: [] },
  )

  test('is the same by the function and by the condition, and follows the times', () => {
    fc.assert(
      fc.property(fields, moment, (front, now) => {
        const read = schema.safeParse(front)
        if (!read.success) return
        const timing = read.data
        const isPublic = getVisibility(timing, now) === 'published'
        const { publish_at, expire_at } = timing
        expect(isPublic).toBe(
          timing.status === 'published' &&
            (publish_at === undefined || Date.parse(publish_at) <= now.getTime()) &&
            (expire_at === undefined || now.getTime() < Date.parse(expire_at)),
        )
        expect(evaluate(publicCondition('?1'), timing, now.toISOString())).toBe(isPublic ? 1 : 0)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(['9999-12-31T23:59-14:00', '0000-01-01T00:00+14:00'])(
    'is not asked of an instant whose year has no four digits: %s',
    (publish_at) => {
      expect(schema.safeParse({ publish_at }).success).toBe(false)
    },
  )
})

describe('places in lists', () => {
  const day = fc
    .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const number = fc.integer({ min: 0, max: 2 ** 45 })

  test('are the same by the function and in SQL', () => {
    fc.assert(
      fc.property(day, number, (date, id) => {
        const { key, tie } = newestKeySql
        expect({ key: evaluate(key, { date, id }), tie: evaluate(tie, { date, id }) }).toEqual(
          // SQLite has one zero.
          { key: newestKey({ date, id }).key, tie: newestKey({ date, id }).tie + 0 },
        )
        for (const kind of ['newest', 'alphabetical', 'topic'] as const) {
          expect(evaluate(listIdSql[kind]('id'), { id })).toBe(listId[kind](id))
        }
      }),
    )
  })

  test('rise as days and ids fall', () => {
    fc.assert(
      fc.property(day, day, number, number, (date, other, id, otherId) => {
        const [a, b] = [newestKey({ date, id }), newestKey({ date: other, id: otherId })]
        if (date !== other) expect(Number(a.key) < Number(b.key)).toBe(date > other)
        else expect(a.key).toBe(b.key)
        if (id !== otherId) expect(a.tie < b.tie).toBe(id > otherId)
      }),
    )
  })
})
