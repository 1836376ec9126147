import { expect, test } from 'vitest'
import type { CatalogReader, UnpublishedRecord } from '@/lib/catalog'
import type { Issue } from '@/lib/content'
import { buildOverview } from './overview'

const record = (slug: string, fields: Partial<UnpublishedRecord> = {}): UnpublishedRecord => ({
  file: `learn/art/${slug}.md`,
  subject: 'art',
  slug,
  question: `${slug}?`,
  status: 'published',
  ...fields,
})

const issue = (file: string, severity: Issue['severity'], line = 1): Issue => ({
  file,
  line,
  column: 1,
  severity,
  code: 'field-missing',
  message: 'Something is missing.',
  fix: 'Add it.',
})

function build(unpublished: UnpublishedRecord[], issues: Issue[] = []) {
  const catalog = {
    listUnpublished: (limit: number) => unpublished.slice(0, limit),
    listIssues: () => issues,
    listRecentFiles: () => ['learn/art/vanished.md'],
    getTotals: () => ({ records: 7 }),
  } as unknown as CatalogReader
  return buildOverview(catalog, '/nowhere', new Date('2026-01-02T00:00:00Z'))
}

test('records are sorted by why the public does not see them, and by their times', async () => {
  const { drafts, scheduled, expired } = await build([
    record('draft', { status: 'draft', expire_at: '2025-01-01T00:00:00.000Z' }),
    record('late', { publish_at: '2027-01-01T00:00:00.000Z' }),
    record('soon', { publish_at: '2026-02-01T00:00:00.000Z' }),
    record('long-gone', { expire_at: '2024-01-01T00:00:00.000Z' }),
    record('just-gone', { expire_at: '2026-01-01T00:00:00.000Z' }),
  ])
  expect(drafts.map(({ question }) => question)).toEqual(['draft?'])
  expect(scheduled.map(({ question }) => question)).toEqual(['soon?', 'late?'])
  expect(expired.map(({ question }) => question)).toEqual(['just-gone?', 'long-gone?'])
  expect(drafts[0]?.href).toBe('/learn/art/questions/draft')
})

test('a broken file is named once, with a link where an address leads to it', async () => {
  const { broken, counts } = await build(
    [],
    [
      issue('learn/art/loud.md', 'error', 2),
      issue('learn/art/loud.md', 'error', 5),
      issue('learn/art/quiet.md', 'warning'),
      issue('learn/art/Odd.md', 'error'),
    ],
  )
  expect(broken.map(({ file, href, issues }) => [file, href, issues.length])).toEqual([
    ['learn/art/loud.md', '/learn/art/questions/loud', 2],
    ['learn/art/Odd.md', undefined, 1],
  ])
  expect(counts).toMatchObject({ records: 7, warnings: 1, isMore: false })
})

test('a file that has vanished meanwhile is left out, and more records than are named are admitted', async () => {
  const many = Array.from({ length: 501 }, (_, index) =>
    record(`draft-${index}`, { status: 'draft' }),
  )
  const { recent, counts } = await build(many)
  expect(recent).toEqual([])
  expect(counts.isMore).toBe(true)
})
