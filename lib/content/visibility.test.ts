import { expect, it } from 'vitest'
import { decodeRecord, getVisibility } from '@/lib/content'

const now = new Date('2026-11-22T12:00:00Z')

it.each([
  ['', 'published'],
  ['status: published\n', 'published'],
  ['status: draft\n', 'draft'],
  ['publish_at: 2026-11-22T12:00:01Z\n', 'scheduled'],
  ['publish_at: 2026-11-22T12:00:00Z\n', 'published'],
  ['publish_at: 2026-11-22T13:00:00+01:00\n', 'published'],
  ['expire_at: 2026-11-22T12:00:01Z\n', 'published'],
  ['expire_at: 2026-11-22T12:00:00Z\n', 'expired'],
  ['expire_at: 2026-11-22\n', 'expired'],
  ['publish_at: 2026-11-23\nexpire_at: 2026-11-24\n', 'scheduled'],
  ['status: draft\nexpire_at: 2026-11-22\n', 'draft'],
])('a record with %j is %s', (fields, expected) => {
  const text = `---\nid: 1\ndate: 2026-11-22\ntitle: a\nquestion: a\nanswer: b\nsubject: Physics\n${fields}---\n`
  const { record } = decodeRecord('learn/physics/a.md', Buffer.from(text))
  expect(record && getVisibility(record.front, now)).toBe(expected)
})
