import { expect, test } from 'vitest'
import { decodeRecord, type FrontMatter, formatIssue } from '@/lib/content'
import { synthRecord } from './record'

const records = 600
const all = Array.from({ length: records }, (_, n) => synthRecord(1, n, records))
const decoded = all.map(({ file, source }) => decodeRecord(file, Buffer.from(source)))
const fronts = decoded.flatMap(({ record }): FrontMatter[] => (record ? [record.front] : []))

test('every record is decoded without an issue', () => {
  expect(decoded.flatMap(({ issues }) => issues.map(formatIssue))).toEqual([])
})

test('the same seed gives the same bytes, another seed others', () => {
  expect(synthRecord(1, 77, records)).toEqual(synthRecord(1, 77, records))
  expect(synthRecord(2, 77, records).source).not.toBe(synthRecord(1, 77, records).source)
})

test('every record has a file of its own, and its address agrees with it', () => {
  expect(new Set(all.map(({ file }) => file)).size).toBe(records)
  for (const [n, front] of fronts.entries()) {
    expect(`learn/${front.url?.split('/')[2]}/${front.file_name}`).toBe(all[n]?.file)
  }
})

test('twins share id and answer under two subjects', () => {
  const [original, twin] = [fronts[13], fronts[14]]
  expect(twin?.id).toBe(original?.id)
  expect(twin?.answer).toBe(original?.answer)
  expect(twin?.subject).not.toBe(original?.subject)
})

test('related links point at records that exist', () => {
  const urls = new Set(fronts.map((front) => front.url))
  const related = fronts.flatMap((front) => [front.related_article1, front.related_article2])
  const targets = related.flatMap((one) => (one ? [one.url] : []))
  expect(targets.length).toBeGreaterThan(100)
  expect(targets.filter((url) => !urls.has(url))).toEqual([])
})

test('lengths, subjects, math and code vary', () => {
  const answers = fronts.map((front) => front.answer)
  expect(new Set(fronts.map((front) => front.subject)).size).toBeGreaterThan(15)
  expect(answers.filter((answer) => /\$|\\\(/.test(answer)).length).toBeGreaterThan(20)
  expect(answers.filter((answer) => answer.includes('```')).length).toBeGreaterThan(5)
})
