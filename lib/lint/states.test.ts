import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildStatistics, checkContent, listByState } from '@/lib/lint'
import { writeRecord, writeRelated } from './test-record'

const now = new Date('2026-06-01T12:00:00Z')
let root: string
let checked: Awaited<ReturnType<typeof checkContent>>

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'states-'))
  const files: Record<string, string> = {
    'art/a': writeRecord({ answer: 'Five words stand in here.' }),
    'art/b': writeRecord({
      id: '2',
      status: 'draft',
      expire_at: '2020-01-01',
      answer: 'Two $\\textcolor{#12}{x}$ words.',
    }),
    'art/c': 'nothing',
    'physics/a': writeRecord({
      id: '3',
      publish_at: '2026-06-01T12:00:01Z',
      answer: 'Three words here.',
    }),
    'physics/b': writeRecord({
      id: '4',
      expire_at: '2026-06-01T12:00Z',
      related_article1: writeRelated('/learn/art/questions/a'),
    }),
  }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, 'learn', `${name}.md`)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  checked = await checkContent({ root, now, threads: 1 })
})

afterAll(() => rm(root, { recursive: true, force: true }))

it('files whose records readers do not see are listed by the reason', () => {
  expect(listByState(checked, now)).toEqual([
    { state: 'draft', file: 'learn/art/b.md' },
    { state: 'scheduled', file: 'learn/physics/a.md', detail: '2026-06-01T12:00:01.000Z' },
    { state: 'expired', file: 'learn/physics/b.md', detail: '2026-06-01T12:00:00.000Z' },
    {
      state: 'broken',
      file: 'learn/art/c.md',
      detail: expect.stringMatching(/^1:1 .*front matter/),
    },
  ])
  expect(listByState(checked, new Date('2026-05-01')).map(({ file }) => file)).not.toContain(
    'learn/physics/b.md',
  )
})

it('figures are counted by subject, and for all', () => {
  const none = {
    draft: 0,
    scheduled: 0,
    expired: 0,
    broken: 0,
    published: 0,
    withoutRelated: 0,
    mathErrors: 0,
  }
  const { subjects, total } = buildStatistics(checked, now)
  expect(subjects).toEqual([
    {
      ...none,
      subject: 'art',
      published: 1,
      draft: 1,
      broken: 1,
      words: 10,
      withoutRelated: 2,
      mathErrors: 1,
    },
    { ...none, subject: 'physics', scheduled: 1, expired: 1, words: 11, withoutRelated: 1 },
  ])
  expect(total).toEqual({
    subject: 'total',
    published: 1,
    draft: 1,
    scheduled: 1,
    expired: 1,
    broken: 1,
    words: 21,
    withoutRelated: 3,
    mathErrors: 1,
  })
})
