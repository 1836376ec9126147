import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Comparisons, checkContent, joinComparison, lintRecord } from '@/lib/lint'
import { writeRecord, writeRelated } from './test-record'

const now = new Date('2026-06-01T00:00:00Z')
let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'compare-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}

const long = (first: string) =>
  `${first} ${Array.from({ length: 300 }, (_, n) => `word${n}`).join(' ')}.`

test('what a file says and what others make of it are what a check tells of the file', async () => {
  const to = (slug: string) => `/learn/physics/questions/${slug}`
  const texts = {
    'learn/physics/a.md': writeRecord({ answer: long('First') }),
    'learn/physics/b.md': writeRecord({ id: '2', answer: long('Second'), date: '2026-02-01' }),
    'learn/physics/c.md': writeRecord({
      answer: `See [the moon](${to('moon')}) and ![a cell](/cell.png).`,
      date: '2026-07-01',
      seo: '',
      related_article1: writeRelated(to('sun')),
    }),
    'learn/physics/D.md': writeRecord({ id: '4' }),
  }
  for (const [file, text] of Object.entries(texts)) write(file, text)
  const options = { root, publicDir: path.join(root, 'public'), threads: 1 }
  const { issues } = await checkContent({ ...options, now })
  const comparisons = new Comparisons(options)
  expect(comparisons.compare('learn/physics/a.md')).toBeUndefined()
  await comparisons.update(now)
  for (const [file, text] of Object.entries(texts)) {
    const own = lintRecord(file, Buffer.from(text)).issues
    const told = joinComparison(file.endsWith('D.md') ? [] : own, comparisons.compare(file))
    expect(told, file).toEqual(issues.filter((issue) => issue.file === file))
  }
  expect(new Set(issues.map(({ code }) => code))).toEqual(
    new Set([
      ...['date-future', 'description-missing', 'duplicate-id', 'duplicate-near'],
      ...['duplicate-question', 'file-path', 'image-missing', 'link-dead', 'related-dead'],
    ]),
  )
})

test('what is written later is compared after an update, and the record itself at once', async () => {
  const file = 'learn/physics/a.md'
  write(file, writeRecord())
  const comparisons = new Comparisons({ root, threads: 1 })
  await comparisons.update(now)
  const list = () =>
    comparisons
      .compare(file)
      ?.issues.map(({ code }) => code)
      .sort()
  expect(list()).toEqual([])
  write('learn/physics/b.md', writeRecord({ answer: 'Otherwise.', date: '2025-01-01' }))
  expect(list()).toEqual([])
  await comparisons.update(now)
  expect(list()).toEqual(['duplicate-id'])
  write(file, writeRecord({ id: '2', date: '2026-07-01' }))
  expect(list()).toEqual(['date-future', 'duplicate-question'])
  rmSync(path.join(root, file))
  expect(list()).toEqual([])
})
