import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasSampleCorpus, needsCorpus, sampleCorpus as sample } from '@/lib/testing/needs'
import type { CanonicalCursor } from './model/types'
import type { CatalogReader } from './pages/reader'
import { openCatalog } from './sqlite/read/open'
import { buildCatalog } from './sqlite/refresh/refresh-catalog'

describe('the sample corpus', needsCorpus, () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'catalog-sample-'))
  const [contentDir, dataDir] = [path.join(root, 'content'), path.join(root, 'data')]
  const moves: { from: string; to: string }[] = hasSampleCorpus
    ? JSON.parse(readFileSync(path.join(sample, 'moves.json'), 'utf8'))
    : []
  let catalog: CatalogReader

  beforeAll(async () => {
    cpSync(path.join(sample, 'learn'), path.join(contentDir, 'learn'), { recursive: true })
    const entries = moves.map(({ from, to }) => `- from: ${from}\n  to: ${to}\n`)
    writeFileSync(path.join(contentDir, 'redirects.yaml'), entries.join(''))
    await buildCatalog({ contentDir, dataDir, now: new Date('2026-11-22') })
    catalog = openCatalog({ contentDir, dataDir })
  }, 180_000)
  afterAll(() => rmSync(root, { recursive: true }))

  test('is indexed whole', async () => {
    expect(await catalog.getTotals()).toMatchObject({ records: 6_045, subjects: 39, broken: 0 })
  })

  test('lists every question in exactly the pages that its subjects have', async () => {
    for (const sort of ['newest', 'a-z'] as const) {
      const seen = new Set<string>()
      for (const { slug, count } of await catalog.listSubjects()) {
        const pages = Math.ceil(count / 50)
        const lists = Array.from({ length: pages }, (_, index) =>
          catalog.listQuestions(slug, { page: index + 1, sort }),
        )
        const items = (await Promise.all(lists)).flatMap((list) => list?.items ?? [])
        expect(items).toHaveLength(count)
        for (const item of items) seen.add(`${item.subject}/${item.slug}`)
      }
      expect(seen.size).toBe((await catalog.getTotals()).questions)
    }
  })

  test('names each canonical question once, in runs of any size', async () => {
    const named = new Set<string>()
    for (const { slug } of await catalog.listSubjects()) {
      let after: CanonicalCursor | undefined
      for await (const { lastModified } of catalog.listCanonicalRuns(slug, 70)) {
        const run = await catalog.listCanonical(slug, { limit: 70, ...(after && { after }) })
        expect(
          run
            .map((question) => question.lastModified)
            .sort()
            .at(-1),
        ).toBe(lastModified)
        for (const question of run) named.add(`${question.subject}/${question.slug}`)
        after = run.at(-1)
      }
    }
    const { questions } = await catalog.getTotals()
    // 67 records of the whole collection ask search engines to leave them out.
    expect(named.size).toBeLessThanOrEqual(questions)
    expect(named.size).toBeGreaterThan(questions - 67)
  })

  test('gives every question three to five related ones, none of them itself', async () => {
    for (const { slug: subject } of (await catalog.listSubjects()).slice(0, 12)) {
      const { items = [] } = (await catalog.listQuestions(subject, { page: 1 })) ?? {}
      for (const item of items) {
        const answer = await catalog.resolveQuestion(item.subject, item.slug)
        if (answer?.kind !== 'question') throw new Error(`no page at ${item.subject}/${item.slug}`)
        const related = answer.page.related.map(({ id }) => id)
        expect(related.length).toBeGreaterThanOrEqual(3)
        expect(related.length).toBeLessThanOrEqual(5)
        expect(new Set([...related, item.id]).size).toBe(related.length + 1)
      }
    }
  })

  test('follows the list of moves in one hop, and keeps the records that still stand', async () => {
    expect((await catalog.listIssues()).filter(({ severity }) => severity === 'error')).toEqual([])
    const isInPlace = ({ from }: { from: string }) =>
      existsSync(path.join(contentDir, `${from.replace('/questions/', '/').slice(1)}.md`))
    const inPlace = new Set(moves.filter(isInPlace).map(({ from }) => from))
    expect(inPlace.size).toBeGreaterThan(70)
    const resolve = (address: string) => {
      const [, , subject = '', , slug = ''] = address.split('/')
      return catalog.resolveQuestion(subject, slug)
    }
    for (const { from } of moves) {
      const answer = await resolve(from)
      if (answer?.kind !== 'redirect') expect(inPlace, from).toContain(from)
      // A record that stands may be another one's duplicate; the rest of the collection is not in the sample.
      else if (inPlace.has(from)) expect((await resolve(answer.to))?.kind, from).toBe('question')
      else expect((await resolve(answer.to))?.kind, from).not.toBe('redirect')
    }
  })
})
