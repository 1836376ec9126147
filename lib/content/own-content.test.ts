import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  decodeYaml,
  formatIssue,
  type Issue,
  listRecordFiles,
  loadRecordFile,
  loadSubjects,
  type QuestionRecord,
  relatedFields,
} from '@/lib/content'
import { routes } from '@/lib/routes'

const root = 'content'
const redirectsSchema = z.array(
  z.union([
    z.strictObject({ from: z.string(), to: z.string() }),
    z.strictObject({ from: z.string(), gone: z.literal(true) }),
  ]),
)

const issues: Issue[] = []
const records = new Map<string, QuestionRecord>()

const getUrl = ({ subject, slug }: QuestionRecord) => routes.question(subject, slug)

beforeAll(async () => {
  for await (const { file } of listRecordFiles(root, (issue) => issues.push(issue))) {
    const loaded = loadRecordFile(root, file)
    issues.push(...(loaded?.issues ?? []))
    if (loaded?.record) records.set(getUrl(loaded.record), loaded.record)
  }
})

describe('the records of this repository', () => {
  it('load without an error or a warning', () => {
    expect(issues.map(formatIssue)).toEqual([])
  })

  it('are at least 60 in at least 10 subjects, each with a title and a description', () => {
    const { subjects, issues } = loadSubjects(root)
    expect(issues).toEqual([])
    expect(records.size).toBeGreaterThanOrEqual(60)
    const used = new Set([...records.values()].map(({ subject }) => subject))
    expect(used.size).toBeGreaterThanOrEqual(10)
    expect([...subjects.keys()].sort()).toEqual([...used].sort())
    for (const settings of subjects.values()) {
      expect(settings).toMatchObject({ title: expect.any(String), description: expect.any(String) })
    }
  })

  it('link to records that exist, as those call themselves', () => {
    for (const record of records.values()) {
      for (const field of relatedFields) {
        const link = record.front[field]
        if (!link) continue
        const target = records.get(link.url)?.front
        expect({ from: record.file, ...link }).toEqual({
          from: record.file,
          id: target?.id,
          title: target?.title,
          subject: target?.subject,
          url: link.url,
        })
        expect(link.url).not.toBe(getUrl(record))
      }
    }
  })

  it('share keywords, so that at least 12 of them make a topic', () => {
    const questions = new Map<string, Set<number>>()
    for (const { front } of records.values()) {
      for (const keyword of front.seo.page_keywords?.split(', ') ?? []) {
        questions.set(keyword, (questions.get(keyword) ?? new Set()).add(front.id))
      }
    }
    expect([...questions.values()].filter((ids) => ids.size >= 3).length).toBeGreaterThanOrEqual(12)
  })

  it('share an id only with the same answer under another subject', () => {
    const byId = new Map<number, QuestionRecord>()
    for (const record of records.values()) {
      const twin = byId.get(record.front.id) ?? record
      expect([record.slug, record.front.answer]).toEqual([twin.slug, twin.front.answer])
      byId.set(record.front.id, record)
    }
    expect(byId.size).toBeLessThan(records.size)
  })
})

it('redirects lead from free addresses to records', () => {
  const { value, issues } = decodeYaml(
    'redirects.yaml',
    readFileSync(`${root}/redirects.yaml`),
    redirectsSchema,
  )
  expect(issues).toEqual([])
  for (const redirect of value ?? []) {
    expect(records.has(redirect.from)).toBe(false)
    if ('to' in redirect) expect(records.has(redirect.to)).toBe(true)
  }
})
