import { expect, test } from 'vitest'
import type { FrontMatter } from '@/lib/content'
import { listNotices } from './notices'

const now = new Date('2026-01-02T00:00:00Z')
const past = '2026-01-01T00:00:00.000Z'
const future = '2026-01-03T00:00:00.000Z'

const list = (
  fields: Partial<FrontMatter>,
  resolution?: Parameters<typeof listNotices>[1]['resolution'],
) =>
  listNotices(
    { front: { status: 'published', no_index: false, ...fields } as FrontMatter },
    { now, ...(resolution && { resolution }) },
  ).map(({ kind, at, to }) => [kind, at ?? to])

test.each<[string, Partial<FrontMatter>, unknown[]]>([
  ['a public record', {}, []],
  ['a draft', { status: 'draft' }, [['draft', undefined]]],
  ['a draft with a time', { status: 'draft', publish_at: future }, [['draft', future]]],
  ['a scheduled record', { publish_at: future }, [['scheduled', future]]],
  ['a record whose time has come', { publish_at: past }, []],
  ['an expired record', { expire_at: past }, [['expired', past]]],
  ['a record that will expire', { expire_at: future }, []],
  ['a record without index', { no_index: true }, [['no-index', undefined]]],
  [
    'a record that names another',
    { canonical: '/learn/art/questions/loud' },
    [['canonical', '/learn/art/questions/loud']],
  ],
])('%s', (_, fields, notices) => {
  expect(list(fields)).toEqual(notices)
})

test('a duplicate, whose public is sent to another page', () => {
  const to = '/learn/art/questions/loud'
  expect(list({ canonical: to }, { kind: 'redirect', to })).toEqual([['duplicate', to]])
})
